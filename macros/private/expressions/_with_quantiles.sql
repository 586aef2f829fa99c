{% macro _with_quantiles(relation, expression, quantiles, group_by=[]) %}
    {#-
        The relation from which a query selects the _quantile of an expression for each group. If the engine has
        quantiles only as a window function, it gets a column for each of the `quantiles`, a map of names to fractions.
    -#}
    {{- return(adapter.dispatch('_with_quantiles', 'lead_scoring')(relation, expression, quantiles, group_by)) -}}
{% endmacro %}

{% macro default___with_quantiles(relation, expression, quantiles, group_by) %}
    {{- return(relation) -}}
{% endmacro %}

{% macro bigquery___with_quantiles(relation, expression, quantiles, group_by) %}
    {%- set columns = ['*'] -%}
    {%- for name, fraction in quantiles.items() -%}
        {%- do columns.append(
            'percentile_cont(' ~ expression ~ ', ' ~ fraction ~ ') over (' ~ lead_scoring._partition_by(group_by)
            ~ ') as lead_scoring_' ~ name
        ) -%}
    {%- endfor -%}
    {{- return('(select ' ~ columns | join(', ') ~ ' from ' ~ relation ~ ')') -}}
{% endmacro %}
