{% macro _double(expression) %}
    {#- Cast to double before any arithmetic: a bare 0.94 is a DECIMAL on DuckDB, which is slower and can overflow. -#}
    {{- return('cast(' ~ expression ~ ' as ' ~ lead_scoring._type_double() ~ ')') -}}
{% endmacro %}
