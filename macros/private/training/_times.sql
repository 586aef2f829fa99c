{% macro _times(factor, expression) %}
    {#- A product with a constant, which is not written out where it is 1: it would be paid for on every row. -#}
    {{- return(expression if factor == 1 else lead_scoring._number(factor) ~ ' * ' ~ expression) -}}
{% endmacro %}
