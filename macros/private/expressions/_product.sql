{% macro _product(factor, expression) %}
    {#-
        The product of a constant and an expression. A factor of 1 is left out, because it would cost time on every row.
    -#}
    {{- return(expression if factor == 1 else lead_scoring._number(factor) ~ ' * ' ~ expression) -}}
{% endmacro %}
