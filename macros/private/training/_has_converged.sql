{% macro _has_converged(step, before, tolerance) %}
    {#-
        Whether a fit ends with this step; `before` is the previous one. It ends if no coefficient changes by more than
        the tolerance. It also ends if the loss cannot fall by more than rounding and the steps have stopped shrinking:
        such a fit is so ill-conditioned that only rounding still moves the coefficients. A shortened step never ends a
        fit.
    -#}
    {%- if step['is_shortened'] -%}
        {{- return(false) -}}
    {%- endif -%}
    {%- set is_at_rounding = before is not none and -step['slope'] <= 1e-15 * step['loss']
        and step['largest'] > before['largest'] / 2 -%}
    {{- return(step['largest'] <= tolerance or is_at_rounding) -}}
{% endmacro %}
