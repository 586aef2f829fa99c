{% macro _now() %}
    {#- The current time in UTC, as a constant. -#}
    {%- set now = modules.datetime.datetime.now(modules.pytz.utc) -%}
    {{- return("cast('" ~ now.strftime('%Y-%m-%d %H:%M:%S.%f') ~ "' as " ~ dbt.type_timestamp() ~ ')') -}}
{% endmacro %}
