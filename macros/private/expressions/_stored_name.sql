{% macro _stored_name(name) %}
    {#- The name under which the engine stores a column; a quoted name has to match it. -#}
    {{- return(adapter.dispatch('_stored_name', 'lead_scoring')(name)) -}}
{% endmacro %}

{% macro default___stored_name(name) %}
    {{- return(name) -}}
{% endmacro %}

{% macro snowflake___stored_name(name) %}
    {#- Snowflake stores a name that was written without quotes in upper case. -#}
    {{- return(name | upper if modules.re.fullmatch('[a-z_][a-z0-9_]*', name) else name) -}}
{% endmacro %}
