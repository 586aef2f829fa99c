{% macro _is_relation(value) %}
    {#- Whether a value can stand after `from`: a relation of dbt, or a text that is not blank. -#}
    {%- if value is string -%}
        {{- return(value | trim != '') -}}
    {%- endif -%}
    {{- return(value is defined and value is not none and value.identifier is defined) -}}
{% endmacro %}
