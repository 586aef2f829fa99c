{% macro _as_yaml(value) %}
    {#-
        A value as somebody would write it in YAML, for a message: text in quotes, null, true, everything else
        unchanged.
    -#}
    {%- if value is not defined -%}
        {{- return('a name that is not defined') -}}
    {%- elif value is string -%}
        {{- return('"' ~ value ~ '"') -}}
    {%- endif -%}
    {{- return('null' if value is none else (value | string | lower if value is boolean else value | string)) -}}
{% endmacro %}
