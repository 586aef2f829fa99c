{% macro _category(expression) %}
    {#-
        A category as text. A missing one gets a name, so that it can be joined like any other.
    -#}
    {{- return(
        'coalesce(cast(' ~ expression ~ ' as ' ~ dbt.type_string() ~ '), '
        ~ lead_scoring._text(lead_scoring._missing_category()) ~ ')'
    ) -}}
{% endmacro %}
