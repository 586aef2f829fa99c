{% macro _work_table(name, sql=none) %}
    {#- A table of this project's own beside the model, for the time of a training: made from a query, or only named. -#}
    {%- set relation = make_intermediate_relation(this.incorporate(type='table'), '__dbt_tmp_' ~ name) -%}
    {%- if sql is not none -%}
        {%- do run_query((config.get('sql_header') or '') ~ ' create table ' ~ relation ~ ' as ' ~ sql) -%}
    {%- endif -%}
    {{- return(relation) -}}
{% endmacro %}
