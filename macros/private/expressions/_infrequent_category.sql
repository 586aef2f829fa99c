{% macro _infrequent_category() %}
    {#- The name of the level that rare categories are folded into, as in scikit-learn's OneHotEncoder. -#}
    {{- return('(infrequent)') -}}
{% endmacro %}
