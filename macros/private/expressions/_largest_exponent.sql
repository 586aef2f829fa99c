{% macro _largest_exponent() %}
    {#-
        Up to which power of ten a number can be standardized, and down to which negative one: its square has to be a
        number, and on PostgreSQL the square of that too, which its averages compute without being asked.
    -#}
    {{- return(adapter.dispatch('_largest_exponent', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___largest_exponent() %}
    {{- return(150) -}}
{% endmacro %}

{% macro postgres___largest_exponent() %}
    {{- return(70) -}}
{% endmacro %}
