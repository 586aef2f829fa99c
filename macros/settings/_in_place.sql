{% macro _in_place(type, elsewhere=none) %}
    {#-
        The config of a table or view that other people's queries, views and grants refer to. On PostgreSQL, dbt's own
        materializations would drop it with all of these; on other engines they do no harm. `elsewhere` is the type
        there, if it differs.
    -#}
    {%- if target.type == 'postgres' -%}
        {{- return({'materialized': 'lead_scoring_in_place', 'meta': {'relation_type': type}}) -}}
    {%- endif -%}
    {{- return({'materialized': elsewhere or type}) -}}
{% endmacro %}
