{% macro _double(expression) %}
    {#- Arithmetic is done in double precision: a bare 0.94 is a DECIMAL on DuckDB, slower, and it can overflow. -#}
    {{- return('cast(' ~ expression ~ ' as ' ~ lead_scoring._type_double() ~ ')') -}}
{% endmacro %}
