{% macro _numbers(values) %}
    {#- _number of each of many values: the type is looked up once, which takes dbt longer than anything else here. -#}
    {%- set template = lead_scoring._double("'?'") -%}
    {%- set literals = [] -%}
    {%- for value in values -%}
        {%- do literals.append(template.replace('?', value | string)) -%}
    {%- endfor -%}
    {{- return(literals) -}}
{% endmacro %}
