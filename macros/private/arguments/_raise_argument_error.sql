{% macro _raise_argument_error(where, problem, value) %}
    {#- Refuses the value of an argument or a variable. `where` names it, `problem` goes on with what it has to be. -#}
    {%- do exceptions.raise_compiler_error(
        'lead_scoring: ' ~ where ~ ' ' ~ problem ~ '; it is set to ' ~ lead_scoring._as_yaml(value) ~ '.'
    ) -%}
{% endmacro %}
