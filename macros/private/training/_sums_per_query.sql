{% macro _sums_per_query() %}
    {#-
        The largest number of sums in one query. PostgreSQL allows 1664 columns, Spark has to compile each query, and
        DuckDB is fastest with many.
    -#}
    {{- return(adapter.dispatch('_sums_per_query', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___sums_per_query() %}
    {{- return(1000) -}}
{% endmacro %}

{% macro duckdb___sums_per_query() %}
    {{- return(4000) -}}
{% endmacro %}

{% macro spark___sums_per_query() %}
    {{- return(200) -}}
{% endmacro %}
