{% macro _computed_once() %}
    {#-
        The end of a subquery whose columns should be computed only once, however often the outer query uses them.
        PostgreSQL would inline each of them at every use, an exponential thousands of times.
    -#}
    {{- return(adapter.dispatch('_computed_once', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___computed_once() %}
    {{- return('') -}}
{% endmacro %}

{% macro postgres___computed_once() %}
    {{- return('offset 0') -}}
{% endmacro %}
