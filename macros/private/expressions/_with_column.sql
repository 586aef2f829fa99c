{% macro _with_column(relation, expression, name) %}
    {#- A query of a relation with one more column, which is computed only once, however often it is read. -#}
    {{- return(adapter.dispatch('_with_column', 'lead_scoring')(relation, expression, name)) -}}
{% endmacro %}

{% macro default___with_column(relation, expression, name) %}
    {{- return('select *, ' ~ expression ~ ' as ' ~ name ~ ' from ' ~ relation) -}}
{% endmacro %}

{% macro postgres___with_column(relation, expression, name) %}
    {#-
        PostgreSQL would inline the expression wherever the column is read, and nested expressions would then exceed its
        memory. OFFSET 0 prevents that. It is joined to the relation, not wrapped around it, so that conditions still
        reach the leads.
    -#}
    {{- return(
        'select * from ' ~ relation ~ ' cross join lateral (select ' ~ expression ~ ' as ' ~ name ~ ' offset 0) as added_' ~ name
    ) -}}
{% endmacro %}

{% macro redshift___with_column(relation, expression, name) %}
    {#- Redshift uses PostgreSQL's macros unless it has its own, but lacks this join. -#}
    {{- return(lead_scoring.default___with_column(relation, expression, name)) -}}
{% endmacro %}
