{% macro _create_work_relation(name, query, type='table') %}
    {#-
        Creates a work relation, a table or a view, from a query. Also tells dbt which of the two it is, because
        dropping it later depends on that.
    -#}
    {%- set relation = lead_scoring._work_relation(name, type) -%}
    {#- In a transaction, unlike run_query: a drop after an error is rolled back with everything else. -#}
    {%- call statement('create_' ~ name) -%}
        {{ config.get('sql_header') or '' }} create {{ type }} {{ relation }} as {{ query }}
    {%- endcall -%}
    {%- do adapter.cache_added(relation) -%}
    {{- return(relation) -}}
{% endmacro %}
