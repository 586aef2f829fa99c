{% macro _sample_text(leads, column) %}
    {#- One value of a column, for an error message. -#}
    {%- set sample = run_query(
        'select min(cast(' ~ lead_scoring._quote(column) ~ ' as ' ~ dbt.type_string() ~ ')) from ' ~ leads['relation']
    ).rows[0][0] -%}
    {{- return('' if sample is none else ' (for example "' ~ sample ~ '")') -}}
{% endmacro %}
