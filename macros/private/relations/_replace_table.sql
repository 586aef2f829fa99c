{% macro _replace_table(relation, query, is_the_model) %}
    {#-
        Creates a table from a query under another name, then swaps it with the old one. Only the model's own table
        follows its config, such as a contract.
    -#}
    {%- set intermediate = make_intermediate_relation(relation) -%}
    {%- do lead_scoring._drop_existing(intermediate) -%}
    {%- if is_the_model -%}
        {%- call statement('main') -%}
            {{ get_create_table_as_sql(False, intermediate, query) }}
        {%- endcall -%}
    {%- else -%}
        {%- do run_query('create table ' ~ intermediate ~ ' as ' ~ query) -%}
    {%- endif -%}
    {%- do lead_scoring._drop_existing(relation) -%}
    {%- do adapter.rename_relation(intermediate, relation) -%}
{% endmacro %}
