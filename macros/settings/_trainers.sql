{% macro _trainers() %}
    {#-
        The trainers that run on this engine, the default first. YAML, which knows no macros, lists the engines again.
    -#}
    {{- return(
        ['sklearn', 'sql']
        if target.type in ['duckdb' if dbt_version < '2' else '', 'snowflake', 'bigquery', 'databricks'] else ['sql']
    ) -}}
{% endmacro %}
