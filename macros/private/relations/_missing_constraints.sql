{% macro _missing_constraints(existing, new) %}
    {#-
        The constraints, other than NOT NULL, that a new table has and the existing one lacks. Their names do not count,
        because PostgreSQL makes them from the table's.
    -#}
    {%- set constraints = [] -%}
    {%- set query = "select pg_get_constraintdef(oid) from pg_catalog.pg_constraint where contype <> 'n' and conrelid = to_regclass(" -%}
    {%- for row in run_query(
        query ~ lead_scoring._text(new) ~ ') except ' ~ query ~ lead_scoring._text(existing) ~ ') order by 1'
    ).rows -%}
        {%- do constraints.append(row[0]) -%}
    {%- endfor -%}
    {{- return(constraints) -}}
{% endmacro %}
