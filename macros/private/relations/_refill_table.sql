{% macro _refill_table(relation, intermediate) %}
    {#-
        Exchanges the rows of a table for those of an intermediate one, which it drops. The table stays the same one, with
        its grants and the views on it. Readers see the old rows until the commit, without waiting: DELETE does not lock
        them out, as TRUNCATE would. Only a new column, which comes last, locks the table until the commit.
    -#}
    {%- set news = lead_scoring._stored_columns(intermediate) -%}
    {%- set old_names = lead_scoring._stored_columns(relation) | map(attribute='name') | list -%}
    {%- set names = [] -%}
    {%- for column in news -%}
        {%- do names.append(lead_scoring._quote(column['name'])) -%}
    {%- endfor -%}
    {%- call statement('refill') -%}
        delete from {{ relation }};
        {%- for column in news if column['name'] not in old_names %}
        alter table {{ relation }} add column {{ lead_scoring._quote(column['name']) }} {{ column['type'] }}
            {{- ' not null' if column['not_null'] }};
        {%- endfor %}
        insert into {{ relation }} ({{ names | join(', ') }})
        select {{ names | join(', ') }} from {{ intermediate }};
    {%- endcall -%}
    {%- do adapter.drop_relation(intermediate) -%}
    {%- do lead_scoring._create_missing_indexes(relation) -%}
{% endmacro %}
