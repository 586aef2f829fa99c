{% macro _factored_hessian(fit, sums, iteration) %}
    {#-
        The Hessian of a pass, by rows and eliminated. Stops with an error if rounding makes it not positive definite.
    -#}
    {%- set rows = lead_scoring._penalized_hessian(fit, sums) -%}
    {%- set eliminated = lead_scoring._eliminated(rows, rows | length) -%}
    {%- if eliminated is none -%}
        {%- do lead_scoring._raise_training_error(
            'some coefficients cannot be computed because of rounding (the Hessian of iteration ' ~ iteration
            ~ ' is not positive definite)',
            'Lower c, which is ' ~ fit['c'] ~ ', or take out features that are nearly the same as others.'
        ) -%}
    {%- endif -%}
    {{- return({'rows': rows, 'eliminated': eliminated}) -}}
{% endmacro %}
