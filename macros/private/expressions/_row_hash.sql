{% macro _row_hash(expressions) %}
    {#-
        An integer that depends on the values of a row alone, so that a sample drawn with it, and a sum over the rows,
        are the same in any order of rows; none where this project knows none for the engine.
    -#}
    {{- return(adapter.dispatch('_row_hash', 'lead_scoring')(expressions)) -}}
{% endmacro %}

{% macro default___row_hash(expressions) %}
    {{- return(none) -}}
{% endmacro %}

{% macro duckdb___row_hash(expressions) %}
    {{- return('hash(' ~ expressions | join(', ') ~ ')') -}}
{% endmacro %}

{% macro postgres___row_hash(expressions) %}
    {{- return('hash_record_extended(row(' ~ expressions | join(', ') ~ '), 0)') -}}
{% endmacro %}

{% macro redshift___row_hash(expressions) %}
    {#- Redshift is taken for PostgreSQL where it has no macro of its own, and has no such function. -#}
    {{- return(none) -}}
{% endmacro %}

{% macro spark___row_hash(expressions) %}
    {{- return('xxhash64(' ~ expressions | join(', ') ~ ')') -}}
{% endmacro %}
