{% macro _setting(name) %}
    {#- Where SQL gets a variable. YAML knows no macros, so what it needs it asks for itself, with the same default. -#}
    {%- set value = var('lead_scoring_' ~ name, lead_scoring._setting_defaults()[name]) -%}
    {{ return(lead_scoring._checked_setting(name, value)) }}
{% endmacro %}
