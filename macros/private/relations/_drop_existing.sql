{% macro _drop_existing(relation) %}
    {#-
        Drops what stands under the name of a relation, if anything does, whether it is a table or a view: no engine
        takes the one for the other in its statement.
    -#}
    {%- set existing = load_cached_relation(relation) -%}
    {%- if existing is not none -%}
        {%- do adapter.drop_relation(existing) -%}
    {%- endif -%}
{% endmacro %}
