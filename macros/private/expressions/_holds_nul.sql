{% macro _holds_nul(text) %}
    {#- Whether a text holds the character NUL, which no literal in SQL can hold. Most engines keep no such text. -#}
    {{- return(adapter.dispatch('_holds_nul', 'lead_scoring')(text)) -}}
{% endmacro %}

{% macro default___holds_nul(text) %}
    {{- return('1 = 0') -}}
{% endmacro %}

{% macro duckdb___holds_nul(text) %}
    {{- return('contains(' ~ text ~ ', chr(0))') -}}
{% endmacro %}
