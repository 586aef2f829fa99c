{% macro spark__load_csv_rows(model, agate_table) %}
    {#-
        Replaces dbt-spark's own macro, which looks up the column's type for every cell and takes a minute for the
        demo's seeds.
    -#}
    {%- set types = [] -%}
    {%- for name in agate_table.column_names -%}
        {%- set type = model['config']['column_types'].get(name) or adapter.convert_type(agate_table, loop.index0) -%}
        {%- do types.append('cast(' ~ get_binding_char() ~ ' as ' ~ type ~ ')') -%}
    {%- endfor -%}
    {%- for rows in agate_table.rows | batch(1000) -%}
        {%- set tuples = ['(' ~ types | join(', ') ~ ')'] * (rows | length) -%}
        {%- do adapter.add_query(
            'insert into ' ~ this ~ ' values ' ~ tuples | join(', '),
            bindings=rows | map('list') | sum(start=[]), abridge_sql_log=true
        ) -%}
    {%- endfor -%}
    {{- return('') -}}
{% endmacro %}
