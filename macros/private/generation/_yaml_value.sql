{% macro _yaml_value(value) %}
    {#- A value from YAML as YAML again, in one line. -#}
    {%- set parts = [] -%}
    {%- if value is string -%}
        {{- return(lead_scoring._yaml_text(value)) -}}
    {%- elif value is mapping -%}
        {%- for key, entry in value.items() -%}
            {%- do parts.append(lead_scoring._yaml_value(key) ~ ': ' ~ lead_scoring._yaml_value(entry)) -%}
        {%- endfor -%}
        {{- return('{' ~ parts | join(', ') ~ '}') -}}
    {%- elif value is iterable -%}
        {%- for entry in value -%}
            {%- do parts.append(lead_scoring._yaml_value(entry)) -%}
        {%- endfor -%}
        {{- return('[' ~ parts | join(', ') ~ ']') -}}
    {%- elif value is none or value is boolean -%}
        {{- return('null' if value is none else value | string | lower) -}}
    {%- endif -%}
    {#- A number without a point in front of its exponent would be a text in YAML 1.1. -#}
    {{- return(modules.re.sub('^(-?\\d+)e', '\\1.0e', value | string)) -}}
{% endmacro %}
