{% macro _trainers() %}
    {#-
        The trainers that run on this engine, the default first. YAML cannot call macros, so it lists the engines again.
    -#}
    {{- return(
        ['sklearn', 'sql']
        if target.type in ['duckdb' if dbt_version < '2' else '', 'snowflake', 'bigquery', 'databricks'] else ['sql']
    ) -}}
{% endmacro %}
