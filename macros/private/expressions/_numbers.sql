{% macro _numbers(values) %}
    {#- _number for many values. The type is looked up only once, because that is the slowest part for dbt. -#}
    {%- set template = lead_scoring._double("'?'") -%}
    {%- set literals = [] -%}
    {%- for value in values -%}
        {%- do literals.append(template.replace('?', value | string)) -%}
    {%- endfor -%}
    {{- return(literals) -}}
{% endmacro %}
