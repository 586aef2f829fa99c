{% macro _escaped(text) %}
    {#- A text as it stands in a string literal, but for its quotes. -#}
    {{- return(adapter.dispatch('_escaped', 'lead_scoring')(text)) -}}
{% endmacro %}

{% macro default___escaped(text) %}
    {{- return(text) -}}
{% endmacro %}

{% macro spark___escaped(text) %}
    {#- A backslash starts an escape sequence. -#}
    {{- return(text | replace('\\', '\\\\')) -}}
{% endmacro %}
