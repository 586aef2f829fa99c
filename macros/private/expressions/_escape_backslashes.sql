{% macro _escape_backslashes(text) %}
    {#- A text as part of a string literal, except for its quotes. Some engines read a backslash as an escape. -#}
    {{- return(adapter.dispatch('_escape_backslashes', 'lead_scoring')(text)) -}}
{% endmacro %}

{% macro default___escape_backslashes(text) %}
    {{- return(text) -}}
{% endmacro %}

{% macro bigquery___escape_backslashes(text) %}
    {{- return(text | replace('\\', '\\\\')) -}}
{% endmacro %}

{% macro redshift___escape_backslashes(text) %}
    {{- return(text | replace('\\', '\\\\')) -}}
{% endmacro %}

{% macro snowflake___escape_backslashes(text) %}
    {{- return(text | replace('\\', '\\\\')) -}}
{% endmacro %}

{% macro spark___escape_backslashes(text) %}
    {{- return(text | replace('\\', '\\\\')) -}}
{% endmacro %}
