{% macro _yaml_text(text) %}
    {#-
        Any text as YAML on one line, in its own letters. dbt's toyaml breaks long texts and writes letters beyond ASCII
        as codes, so nobody would recognize the column.
    -#}
    {%- if modules.re.fullmatch('[^\\W\\d]\\w*( \\w+)*', text)
        and text | lower not in ['true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null'] -%}
        {{- return(text) -}}
    {%- endif -%}
    {%- set unprintable = '[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]' -%}
    {%- if not modules.re.search(unprintable, text) -%}
        {{- return("'" ~ text | replace("'", "''") ~ "'") -}}
    {%- endif -%}
    {#- YAML has escapes only in double quotes. -#}
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
