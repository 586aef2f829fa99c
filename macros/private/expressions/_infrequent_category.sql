{% macro _infrequent_category() %}
    {#- The category that rare ones are learned as. -#}
    {{- return('(infrequent)') -}}
{% endmacro %}
