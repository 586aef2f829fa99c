{% macro _missing_category() %}
    {#- The name of the level for missing categories. -#}
    {{- return('(missing)') -}}
{% endmacro %}
