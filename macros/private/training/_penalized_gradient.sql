{% macro _penalized_gradient(fit, coefficients, sums) %}
    {#-
        The gradient of the penalized loss, from the sums of one pass: the sum of r z_j plus b_j / C, in the order
        levels, numbers, intercept. The intercept has no penalty.
    -#}
    {%- set gradient = [] -%}
    {%- if fit['free'] == 'all' -%}
        {%- set penalty = 1 / fit['c'] -%}
        {%- for coefficient in coefficients['levels'] -%}
            {%- set r = sums['levels'][loop.index][2] if loop.index in sums['levels'] else 0.0 -%}
            {%- do gradient.append(r + penalty * coefficient) -%}
        {%- endfor -%}
        {%- for coefficient in coefficients['numbers'] -%}
            {%- do gradient.append(sums['all'][4 + loop.index0] + penalty * coefficient) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- do gradient.append(sums['all'][2]) -%}
    {{- return(gradient) -}}
{% endmacro %}
