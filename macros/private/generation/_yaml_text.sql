{% macro _yaml_text(text) %}
    {#-
        A text as YAML reads it back, in one line and with its own letters, whatever it holds. dbt's toyaml breaks long
        texts and writes letters beyond ASCII as numbers, which nobody would recognize as a column.
    -#}
    {%- if modules.re.fullmatch('[^\\W\\d]\\w*( \\w+)*', text)
        and text | lower not in ['true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null'] -%}
        {{- return(text) -}}
    {%- endif -%}
    {%- set unprintable = '[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]' -%}
    {%- if not modules.re.search(unprintable, text) -%}
        {{- return("'" ~ text | replace("'", "''") ~ "'") -}}
    {%- endif -%}
    {#- Only between double quotes there are escapes. -#}
    {%- set characters = [] -%}
    {%- for character in text -%}
        {%- do characters.append(
            '\\u' ~ character.encode('utf-16-be').hex() if modules.re.match(unprintable, character)
            else '\\' ~ character if character in ['"', '\\']
            else character
        ) -%}
    {%- endfor -%}
    {{- return('"' ~ characters | join ~ '"') -}}
{% endmacro %}
