{% macro _column_types(relation) %}
    {#-
        The types of a relation's columns as in a contract, with length and precision, by lower-case name. Without
        these, char(8) would become char(1), and numeric(10, 2) a whole number on some engines.
    -#}
    {{- return(adapter.dispatch('_column_types', 'lead_scoring')(relation)) -}}
{% endmacro %}

{% macro default___column_types(relation) %}
    {%- set types = {} -%}
    {%- for column in adapter.get_columns_in_relation(relation) -%}
        {#- dbt invents a length of 256 for text without one. -#}
        {%- set has_no_length = column.char_size is none and column.data_type == column.string_type(256) -%}
        {%- do types.update({column.name | lower: column.dtype if has_no_length else column.data_type}) -%}
    {%- endfor -%}
    {{- return(types) -}}
{% endmacro %}

{% macro postgres___column_types(relation) %}
    {#-
        dbt's own query does not return the type of an array or a user-defined type. With --empty, dbt writes a relation
        as a subquery, unless its limit is removed.
    -#}
    {%- set types = {} -%}
    {%- for name, type in run_query(
        'select attname, format_type(atttypid, atttypmod) from pg_catalog.pg_attribute where attrelid = to_regclass('
        ~ lead_scoring._text(relation.replace(limit=none)) ~ ') and attnum > 0 and not attisdropped'
    ).rows -%}
        {%- do types.update({name | lower: type}) -%}
    {%- endfor -%}
    {{- return(types) -}}
{% endmacro %}

{% macro redshift___column_types(relation) %}
    {#- Redshift uses PostgreSQL's macros unless it has its own. -#}
    {{- return(lead_scoring.default___column_types(relation)) -}}
{% endmacro %}
