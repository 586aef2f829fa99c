{% macro _missing_category() %}
    {#- The category of the leads that have none. -#}
    {{- return('(missing)') -}}
{% endmacro %}
