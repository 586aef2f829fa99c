{% macro _normalized_weight() %}
    {#- The share of a coefficient in the sum of the absolute ones. They are added in the order of their size, so that not
        even the last digit depends on names. -#}
    {{- return(
        'coefficient / sum(abs(coefficient)) over '
        ~ '(order by abs(coefficient) rows between unbounded preceding and unbounded following)'
    ) -}}
{% endmacro %}
