{% macro _stored_relation(relation) %}
    {#-
        The relation of this name in PostgreSQL's catalog with its type, or none. dbt's cache may still hold a view that
        was dropped with a table during this build.
    -#}
    {%- set found = run_query(
        "select case relkind when 'v' then 'view' when 'm' then 'materialized_view' else 'table' end from "
        ~ 'pg_catalog.pg_class where oid = to_regclass(' ~ lead_scoring._text(relation) ~ ')'
    ).rows -%}
    {{- return(relation.incorporate(type=found[0][0]) if found | length > 0 else none) -}}
{% endmacro %}
