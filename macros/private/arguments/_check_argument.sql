{% macro _check_argument(where, value, rule) %}
    {#-
        Stops with an error if the value of an argument or a variable breaks a rule of _problem_of_value. `where` names
        it.
    -#}
    {%- set problem = lead_scoring._problem_of_value(value, rule) -%}
    {%- if problem -%}
        {%- do lead_scoring._raise_argument_error(where, problem, value) -%}
    {%- endif -%}
{% endmacro %}
