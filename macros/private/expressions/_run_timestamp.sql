{% macro _run_timestamp() %}
    {#- When the run started, in UTC: one value for every row of every model of the run. -#}
    {{- return("cast('" ~ run_started_at.strftime('%Y-%m-%d %H:%M:%S.%f') ~ "' as " ~ dbt.type_timestamp() ~ ')') -}}
{% endmacro %}
