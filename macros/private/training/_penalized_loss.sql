{% macro _penalized_loss(fit, coefficients, sums) %}
    {#- The objective: the sum of the log loss plus coefficient^2 / (2 C) for each coefficient except the intercept. -#}
    {%- set squares = namespace(sum=0.0) -%}
    {%- for coefficient in coefficients['levels'] + coefficients['numbers'] -%}
        {%- set squares.sum = squares.sum + coefficient * coefficient -%}
    {%- endfor -%}
    {{- return(sums['all'][1] + squares.sum / (2 * fit['c'])) -}}
{% endmacro %}
