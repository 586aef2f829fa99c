{% macro _quote(name) %}
    {#- A quoted identifier. adapter.quote() does not escape a quote inside the name; here it is doubled. -#}
    {%- set mark = adapter.quote('')[0] -%}
    {{- return(adapter.quote(lead_scoring._stored_name(name) | replace(mark, mark ~ mark))) -}}
{% endmacro %}
