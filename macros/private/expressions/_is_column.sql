{% macro _is_column(name, column) %}
    {#-
        Whether a quoted name refers to a column on this engine. Most engines ignore case, but only for ASCII letters.
    -#}
    {{- return(adapter.dispatch('_is_column', 'lead_scoring')(name, column)) -}}
{% endmacro %}

{% macro default___is_column(name, column) %}
    {%- if name | lower != column | lower -%}
        {{- return(false) -}}
    {%- endif -%}
    {%- set ascii = modules.re.compile('[^a-zA-Z]') -%}
    {{- return(
        name | length == column | length
        and ascii.findall(name) == ascii.findall(column)
    ) -}}
{% endmacro %}

{% macro postgres___is_column(name, column) %}
    {{- return(name == column) -}}
{% endmacro %}

{% macro redshift___is_column(name, column) %}
    {#- Redshift uses PostgreSQL's macros unless it has its own. It stores all names in lower case. -#}
    {{- return(lead_scoring.default___is_column(name, column)) -}}
{% endmacro %}

{% macro snowflake___is_column(name, column) %}
    {{- return(lead_scoring._stored_name(name) == lead_scoring._stored_name(column)) -}}
{% endmacro %}
