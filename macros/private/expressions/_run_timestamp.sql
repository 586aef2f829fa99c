{% macro _run_timestamp() %}
    {#- The start of the run in UTC: the same value for every row of every model. -#}
    {{- return("cast('" ~ run_started_at.strftime('%Y-%m-%d %H:%M:%S.%f') ~ "' as " ~ dbt.type_timestamp() ~ ')') -}}
{% endmacro %}
