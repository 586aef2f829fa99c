{% macro _sample_text(leads, column) %}
    {#- One value of a column, for an error message. -#}
    {%- set sample = run_query(
        'select min(' ~ lead_scoring._column_text(leads, column) ~ ') from ' ~ leads['relation']
    ).rows[0][0] -%}
    {{- return('' if sample is none else ' (for example "' ~ sample ~ '")') -}}
{% endmacro %}
