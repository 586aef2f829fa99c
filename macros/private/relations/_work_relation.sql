{% macro _work_relation(name, type='table') %}
    {#- A relation of this project's own beside the model, for the time of its materialization. -#}
    {{- return(make_intermediate_relation(this.incorporate(type=type), '__dbt_tmp_' ~ name)) -}}
{% endmacro %}
