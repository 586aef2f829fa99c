{% macro _check_engine(construct, subject=none) %}
    {#-
        Stops with an error if the engine rejects a `construct`, or computes it wrongly. `subject` is its name in the
        message, if it differs from the key in _reason_against.
    -#}
    {%- set reason = lead_scoring._reason_against(construct) -%}
    {%- if reason is not none and execute -%}
        {%- do lead_scoring._stop(
            (subject or construct) ~ ' does not work on ' ~ target.type ~ ': ' ~ reason
            ~ '. Run it where the package is tested (DuckDB, PostgreSQL, Spark) and copy the resulting table, or '
            ~ 'score with the SELECT that scripts/export writes.'
        ) -%}
    {%- endif -%}
{% endmacro %}
