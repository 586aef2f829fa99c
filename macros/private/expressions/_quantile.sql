{% macro _quantile(expression, fraction, name) %}
    {#-
        A quantile of each group, interpolated between two rows as in numpy. `name` is its column in _with_quantiles,
        from which the query selects.
    -#}
    {{- return(adapter.dispatch('_quantile', 'lead_scoring')(expression, fraction, name)) -}}
{% endmacro %}

{% macro default___quantile(expression, fraction, name) %}
    {{- return('percentile_cont(' ~ fraction ~ ') within group (order by ' ~ expression ~ ')') -}}
{% endmacro %}

{% macro bigquery___quantile(expression, fraction, name) %}
    {{- return('max(lead_scoring_' ~ name ~ ')') -}}
{% endmacro %}
