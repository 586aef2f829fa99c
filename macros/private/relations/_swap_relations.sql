{% macro _swap_relations(existing, intermediate, relation) %}
    {#-
        Puts an intermediate relation in the place of the existing one, as dbt does for a table. Returns: the backup, to
        be dropped after the commit, or none.
    -#}
    {%- if intermediate.type == 'table' -%}
        {%- do create_indexes(intermediate) -%}
    {%- endif -%}
    {%- set backup = none -%}
    {%- if existing is not none -%}
        {%- set backup = make_backup_relation(relation, existing.type) -%}
        {%- do lead_scoring._drop_existing(backup) -%}
        {%- do adapter.rename_relation(existing, backup) -%}
    {%- endif -%}
    {%- do adapter.rename_relation(intermediate, relation) -%}
    {{- return(backup) -}}
{% endmacro %}
