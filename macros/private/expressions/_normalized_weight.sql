{% macro _normalized_weight() %}
    {#-
        The share of a coefficient in the sum of the absolute ones, 0 where all of them are 0. They are added in the
        order of their size, so that not even the last digit depends on names.
    -#}
    {{- return(
        'coalesce(coefficient / nullif(sum(abs(coefficient)) over ('
        ~ 'order by abs(coefficient) rows between unbounded preceding and unbounded following), 0), 0)'
    ) -}}
{% endmacro %}
