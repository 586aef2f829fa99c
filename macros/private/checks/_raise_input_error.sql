{% macro _raise_input_error(role, column, problem, advice) %}
    {#- Stops the build: nobody should trust what could be made of these leads. -#}
    {%- do exceptions.raise_compiler_error('lead_scoring: ' ~ lead_scoring._complaint(role, column, problem, advice)) -%}
{% endmacro %}
