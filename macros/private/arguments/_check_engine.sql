{% macro _check_engine(what, subject=none) %}
    {#-
        Refuses what an engine would not take, or would get wrong. `subject` is how the complaint names it, if not as the
        list of reasons does.
    -#}
    {%- set reason = lead_scoring._reason_against(what) -%}
    {%- if reason is not none and execute -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ (subject or what) ~ ' does not work on ' ~ target.type ~ ': ' ~ reason
            ~ '. Run it where the package is tested (DuckDB, PostgreSQL, Spark) and copy the table that it makes, or '
            ~ 'score with the SELECT that scripts/export writes.'
        ) -%}
    {%- endif -%}
{% endmacro %}
