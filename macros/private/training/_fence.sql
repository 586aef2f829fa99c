{% macro _fence() %}
    {#-
        What ends a subquery whose columns are to be computed once. PostgreSQL would write each of them out wherever it is
        used, the exponential thousands of times.
    -#}
    {{- return(adapter.dispatch('_fence', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___fence() %}
    {{- return('') -}}
{% endmacro %}

{% macro postgres___fence() %}
    {{- return('offset 0') -}}
{% endmacro %}
