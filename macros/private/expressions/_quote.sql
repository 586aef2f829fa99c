{% macro _quote(name) %}
    {#- A quoted identifier. adapter.quote() leaves a quote inside of the name as it is; here it is doubled. -#}
    {%- set name = adapter.dispatch('_quote', 'lead_scoring')(name) -%}
    {%- set mark = adapter.quote('')[0] -%}
    {{- return(adapter.quote(name | replace(mark, mark ~ mark))) -}}
{% endmacro %}

{% macro default___quote(name) %}
    {{- return(name) -}}
{% endmacro %}

{% macro snowflake___quote(name) %}
    {#- Snowflake keeps a name that was written without quotes in capitals, and quoted names have to match. -#}
    {{- return(name | upper if modules.re.fullmatch('[a-z_][a-z0-9_]*', name) else name) -}}
{% endmacro %}
