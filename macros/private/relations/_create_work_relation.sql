{% macro _create_work_relation(name, query, type='table') %}
    {#-
        Makes a work relation from a query, a table or a view. It also tells dbt, because dropping it later depends on
        which of the two it is.
    -#}
    {%- set relation = lead_scoring._work_relation(name, type) -%}
    {#- In a transaction, unlike run_query: what drops it after an error is undone with the rest. -#}
    {%- call statement('create_' ~ name) -%}
        {{ config.get('sql_header') or '' }} create {{ type }} {{ relation }} as {{ query }}
    {%- endcall -%}
    {%- do adapter.cache_added(relation) -%}
    {{- return(relation) -}}
{% endmacro %}
