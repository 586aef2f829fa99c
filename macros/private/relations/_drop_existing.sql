{% macro _drop_existing(relation) %}
    {#-
        Drops the table or view of this name, if there is one. No engine drops a view with DROP TABLE, or a table with
        DROP VIEW.
    -#}
    {%- set existing = load_cached_relation(relation) -%}
    {%- if existing is not none -%}
        {%- do adapter.drop_relation(existing) -%}
    {%- endif -%}
{% endmacro %}
