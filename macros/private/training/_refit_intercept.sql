{% macro _refit_intercept(fit, coefficients, log_odds, history) %}
    {#-
        The coefficients with a new intercept. Class weights shift the intercept as if both classes were of the same
        size, so it is estimated again without them.
    -#}
    {%- set start = dict(coefficients, intercept=coefficients['intercept'] + log_odds) -%}
    {{- return(
        lead_scoring._newton_fit(lead_scoring._fit_of_intercept(fit), start, history, 1e-9)['coefficients']
    ) -}}
{% endmacro %}
