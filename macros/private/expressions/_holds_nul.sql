{% macro _holds_nul(text) %}
    {#-
        Whether a text contains the character NUL, which no SQL literal can contain. Most engines cannot store such a
        text.
    -#}
    {{- return(adapter.dispatch('_holds_nul', 'lead_scoring')(text)) -}}
{% endmacro %}

{% macro default___holds_nul(text) %}
    {{- return('1 = 0') -}}
{% endmacro %}

{% macro duckdb___holds_nul(text) %}
    {{- return('contains(' ~ text ~ ', chr(0))') -}}
{% endmacro %}
