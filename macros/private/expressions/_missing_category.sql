{% macro _missing_category() %}
    {#- The name of the level that a missing category is. -#}
    {{- return('(missing)') -}}
{% endmacro %}
