{% macro _two_sided_p_value(z) %}
    {#-
        The probability that a standard normal number is at least as far from 0 as z: erfc(|z| / sqrt(2)). Up to 2.5 it
        uses the series of the error function, whose terms are all positive; beyond that, the continued fraction of its
        complement (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 and 7.1.14).
    -#}
    {%- set x = (z | abs) / 1.4142135623730951 -%}
    {%- set root_pi = 1.7724538509055159 -%}
    {%- set exponential = 2.718281828459045 ** (-x * x) -%}
    {%- if x < 2.5 -%}
        {%- set series = namespace(term=x, sum=x) -%}
        {%- for n in range(1, 60) -%}
            {%- set series.term = series.term * 2 * x * x / (2 * n + 1) -%}
            {%- set series.sum = series.sum + series.term -%}
        {%- endfor -%}
        {{- return(1 - 2 / root_pi * exponential * series.sum) -}}
    {%- endif -%}
    {%- set fraction = namespace(value=0.0) -%}
    {%- for k in range(80, 0, -1) -%}
        {%- set fraction.value = k / 2 / (x + fraction.value) -%}
    {%- endfor -%}
    {{- return(exponential / root_pi / (x + fraction.value)) -}}
{% endmacro %}
