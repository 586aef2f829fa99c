{% macro _computed_once() %}
    {#-
        What ends a subquery whose columns are computed once, however often the query around it uses them. PostgreSQL
        would write each of them out wherever it is used, an exponential thousands of times.
    -#}
    {{- return(adapter.dispatch('_computed_once', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___computed_once() %}
    {{- return('') -}}
{% endmacro %}

{% macro postgres___computed_once() %}
    {{- return('offset 0') -}}
{% endmacro %}
