{% macro _with_column(relation, expression, name) %}
    {#- A query of a relation with one column more, which is computed once however often it is read. -#}
    {{- return(adapter.dispatch('_with_column', 'lead_scoring')(relation, expression, name)) -}}
{% endmacro %}

{% macro default___with_column(relation, expression, name) %}
    {{- return('select *, ' ~ expression ~ ' as ' ~ name ~ ' from ' ~ relation) -}}
{% endmacro %}

{% macro postgres___with_column(relation, expression, name) %}
    {#-
        PostgreSQL would write the expression out wherever the column is read, and expressions of it grow beyond its
        memory. OFFSET 0 keeps it from that; beside the relation, and not around it, it lets conditions through to the
        leads.
    -#}
    {{- return(
        'select * from ' ~ relation ~ ' cross join lateral (select ' ~ expression ~ ' as ' ~ name ~ ' offset 0) as added_' ~ name
    ) -}}
{% endmacro %}

{% macro redshift___with_column(relation, expression, name) %}
    {#- Redshift is taken for PostgreSQL where it has no macro of its own, and has no such join. -#}
    {{- return(lead_scoring.default___with_column(relation, expression, name)) -}}
{% endmacro %}
