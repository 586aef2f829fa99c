{% macro _largest_exponent() %}
    {#-
        Numbers can be standardized up to this power of ten, and down to its inverse: the square must stay in the range
        of a double. On PostgreSQL so must the square of the square, because its averages compute that internally.
    -#}
    {{- return(adapter.dispatch('_largest_exponent', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___largest_exponent() %}
    {{- return(150) -}}
{% endmacro %}

{% macro postgres___largest_exponent() %}
    {{- return(70) -}}
{% endmacro %}
