{% macro _redefine_view(relation, intermediate, query) %}
    {#-
        Gives a view the query of an intermediate one, which it drops. The view stays the same one, with its grants and
        the views on it. An equal definition is left alone, because a new one waits for all who read the view, and others
        then wait for it.
    -#}
    {%- set differs = run_query(
        'select 1 where pg_get_viewdef(to_regclass(' ~ lead_scoring._text(relation) ~ ')) <> pg_get_viewdef(to_regclass('
        ~ lead_scoring._text(intermediate) ~ '))'
    ).rows | length > 0 -%}
    {%- if differs -%}
        {%- call statement('redefine') -%}
            {{ get_replace_view_sql(relation, query) }}
        {%- endcall -%}
    {%- endif -%}
    {%- do adapter.drop_relation(intermediate) -%}
{% endmacro %}
