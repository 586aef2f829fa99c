{% macro _shortened_step(step, loss) %}
    {#-
        A step that increased the loss, shortened to the minimum of a parabola through the known values of the loss
        along it: to at most a half and at least a tenth (Dennis and Schnabel, Numerical Methods for Unconstrained
        Optimization and Nonlinear Equations, 6.3.2). `loss` is the loss at its end.
    -#}
    {%- set factor = 0.1 -%}
    {%- if loss < 1e300 -%}
        {%- set minimum = -step['slope'] / (2 * (loss - step['loss'] - step['slope'])) -%}
        {%- set factor = [[minimum, 0.1] | max, 0.5] | min -%}
    {%- endif -%}
    {%- set entries = [] -%}
    {%- for entry in step['entries'] -%}
        {%- do entries.append(factor * entry) -%}
    {%- endfor -%}
    {{- return(dict(
        step, entries=entries, slope=factor * step['slope'], largest=entries | map('abs') | max, is_shortened=true
    )) -}}
{% endmacro %}
