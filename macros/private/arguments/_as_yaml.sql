{% macro _as_yaml(value) %}
    {#- A value as a person wrote it in YAML, for a message: text in quotes, null, true, and the rest as it is. -#}
    {%- if value is string -%}
        {{- return('"' ~ value ~ '"') -}}
    {%- endif -%}
    {{- return('null' if value is none else (value | string | lower if value is boolean else value | string)) -}}
{% endmacro %}
