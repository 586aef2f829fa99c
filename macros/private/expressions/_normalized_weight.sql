{% macro _normalized_weight() %}
    {#-
        A coefficient divided by the sum of absolute coefficients; 0 if all of them are 0. They are added in order of
        size, so that not even the last digit depends on names.
    -#}
    {{- return(
        'coalesce(coefficient / nullif(sum(abs(coefficient)) over ('
        ~ 'order by abs(coefficient) rows between unbounded preceding and unbounded following), 0), 0)'
    ) -}}
{% endmacro %}
