{% macro _as(relation, alias) %}
    {#-
        A relation or a CTE with an alias, after `from` or `join`. With --empty, dbt writes a relation as a subquery. On
        PostgreSQL this subquery already has an alias, and a second one is not allowed.
    -#}
    {%- if lead_scoring._reads_no_rows() and relation is not string -%}
        {%- set relation = relation.replace(require_alias=false) -%}
    {%- endif -%}
    {{- return(relation ~ ' as ' ~ alias) -}}
{% endmacro %}
