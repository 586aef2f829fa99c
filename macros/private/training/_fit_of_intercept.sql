{% macro _fit_of_intercept(fit) %}
    {#- The same fit for the intercept alone; all leads have the same weight. -#}
    {{- return(dict(fit, class_weight={0: 1, 1: 1}, free='intercept', needs_hessian=false, phase='intercept')) -}}
{% endmacro %}
