{% macro _has_converged(step, before, tolerance) %}
    {#-
        Whether a fit ends with this step, `before` being the one before it: when no coefficient changes by more than
        the tolerance; or when the loss cannot fall by more than rounding and the steps shrink no more, as in a fit so
        ill-conditioned that rounding alone moves the coefficients. A step that was shortened is no sign of the end.
    -#}
    {%- if step['is_shortened'] -%}
        {{- return(false) -}}
    {%- endif -%}
    {%- set is_at_rounding = before is not none and -step['slope'] <= 1e-15 * step['loss']
        and step['largest'] > before['largest'] / 2 -%}
    {{- return(step['largest'] <= tolerance or is_at_rounding) -}}
{% endmacro %}
