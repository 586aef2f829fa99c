{% macro _start_of_fit(fit, log_odds) %}
    {#- The starting point: all coefficients are 0, and the intercept is the log-odds. -#}
    {{- return({
        'levels': [0.0] * (fit['levels'] | map('length') | sum),
        'numbers': [0.0] * (fit['numbers'] | length),
        'intercept': log_odds,
    }) -}}
{% endmacro %}
