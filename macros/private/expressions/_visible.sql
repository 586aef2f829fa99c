{% macro _visible(text) %}
    {#-
        A text for a message, with what a terminal would obey instead of showing it written out, as \x1b: control
        characters, and those that turn the direction of a text or are invisible.
    -#}
    {%- set shown = namespace(text=text | string) -%}
    {%- for char in modules.re.findall(
        '[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]', shown.text
    ) | unique -%}
        {%- set escaped = tojson(char)[1:-1] -%}
        {%- set shown.text = shown.text | replace(
            char, '\\x' ~ escaped[4:] if escaped[:4] == '\\u00' else escaped
        ) -%}
    {%- endfor -%}
    {{- return(shown.text) -}}
{% endmacro %}
