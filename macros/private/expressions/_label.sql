{% macro _label(label) %}
    {#- A label as an integer, whether it is stored as a boolean, 0/1 or 0.0/1.0. -#}
    {{- return('cast(' ~ lead_scoring._quote(label) ~ ' as ' ~ dbt.type_int() ~ ')') -}}
{% endmacro %}
