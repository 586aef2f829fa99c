{% macro _stored_columns(relation) %}
    {#-
        The columns of a relation in PostgreSQL's catalog, in their order, as maps: name, type (with its length and its
        collation, as in CREATE TABLE) and not_null.
    -#}
    {%- set columns = [] -%}
    {%- for row in run_query(
        "select attname, format_type(atttypid, atttypmod) || case when attcollation <> typcollation then ' collate ' "
        ~ '|| attcollation::regcollation else \'\' end, case when attnotnull then 1 else 0 end '
        ~ 'from pg_catalog.pg_attribute inner join pg_catalog.pg_type on pg_type.oid = atttypid where attrelid = to_regclass('
        ~ lead_scoring._text(relation) ~ ') and attnum > 0 and not attisdropped order by attnum'
    ).rows -%}
        {%- do columns.append({'name': row[0], 'type': row[1], 'not_null': row[2] | int == 1}) -%}
    {%- endfor -%}
    {{- return(columns) -}}
{% endmacro %}
