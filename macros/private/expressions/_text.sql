{% macro _text(value) %}
    {#- A SQL string literal. Quotes in the value are escaped. -#}
    {{- return(dbt.string_literal(dbt.escape_single_quotes(lead_scoring._escape_backslashes(value | string)))) -}}
{% endmacro %}
