{% macro _text(value) %}
    {#- A SQL string literal, whatever quotes the value holds. -#}
    {{- return(dbt.string_literal(dbt.escape_single_quotes(lead_scoring._escaped(value | string)))) -}}
{% endmacro %}
