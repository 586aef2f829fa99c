{% macro _keeps_hessian(fit, step, before) %}
    {#-
        Whether the next pass reuses the Hessian. If computing it takes more than one query, or sums over pairs of many
        categorical features, it is kept while each step shrinks by three quarters or more (the chord method: Kelley,
        Iterative Methods for Linear and Nonlinear Equations, 5.4), or while the current step is being shortened.
    -#}
    {%- set numbers = fit['numbers'] | length -%}
    {%- set is_costly = fit['free'] == 'all' and (
        numbers * (numbers + 5) / 2 + 4 > lead_scoring._sums_per_query() or fit['levels'] | length > 10
    ) -%}
    {{- return(is_costly and (
        step['is_shortened'] or (before is not none and step['largest'] <= before['largest'] / 4)
    )) -}}
{% endmacro %}
