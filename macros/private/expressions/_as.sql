{% macro _as(relation, alias) %}
    {#-
        A relation or a CTE under another name, after `from` or `join`. Where dbt was told to read no rows (--empty), it
        writes a relation as a subquery, on PostgreSQL with an alias of its own, beside which there can be no other.
    -#}
    {%- if lead_scoring._reads_no_rows() and relation is not string -%}
        {%- set relation = relation.replace(require_alias=false) -%}
    {%- endif -%}
    {{- return(relation ~ ' as ' ~ alias) -}}
{% endmacro %}
