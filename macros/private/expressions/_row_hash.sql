{% macro _row_hash(expressions) %}
    {#-
        An integer that depends only on the values of a row. So a sample drawn with it, and its sum over the rows, are
        the same in any order of rows. None if we know no such hash for the engine.
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
    {#- Redshift uses PostgreSQL's macros unless it has its own, but lacks this function. -#}
    {{- return(none) -}}
{% endmacro %}

{% macro spark___row_hash(expressions) %}
    {{- return('xxhash64(' ~ expressions | join(', ') ~ ')') -}}
{% endmacro %}
