{% macro _sums_per_query() %}
    {#-
        How many sums one query may hold: PostgreSQL takes 1664 columns, Spark compiles each query, DuckDB likes many.
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
