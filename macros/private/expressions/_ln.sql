{% macro _ln(expression) %}
    {#- The natural logarithm. -#}
    {{- return(adapter.dispatch('_ln', 'lead_scoring')(expression)) -}}
{% endmacro %}

{% macro default___ln(expression) %}
    {{- return('ln(' ~ expression ~ ')') -}}
{% endmacro %}

{% macro sqlserver___ln(expression) %}
    {{- return('log(' ~ expression ~ ')') -}}
{% endmacro %}
