{% macro _replace_table(relation, query, statement_name) %}
    {#- Makes a table from a query under another name, and then puts it in the place of what was there. -#}
    {%- set intermediate = make_intermediate_relation(relation) -%}
    {%- do adapter.drop_relation(intermediate) -%}
    {%- call statement(statement_name) -%}
        {{ get_create_table_as_sql(False, intermediate, query) }}
    {%- endcall -%}
    {%- set existing = load_cached_relation(relation) -%}
    {%- if existing is not none -%}
        {%- do adapter.drop_relation(existing) -%}
    {%- endif -%}
    {%- do adapter.rename_relation(intermediate, relation) -%}
{% endmacro %}
