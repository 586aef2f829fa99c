{% macro _stored_name(name) %}
    {#- The name under which the engine keeps a column, which a quoted name has to match. -#}
    {{- return(adapter.dispatch('_stored_name', 'lead_scoring')(name)) -}}
{% endmacro %}

{% macro default___stored_name(name) %}
    {{- return(name) -}}
{% endmacro %}

{% macro snowflake___stored_name(name) %}
    {#- Snowflake keeps a name that was written without quotes in capitals. -#}
    {{- return(name | upper if modules.re.fullmatch('[a-z_][a-z0-9_]*', name) else name) -}}
{% endmacro %}
