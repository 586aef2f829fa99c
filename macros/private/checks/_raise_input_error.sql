{% macro _raise_input_error(role, column, problem, advice) %}
    {#- Every complaint about leads names the same three things: the model, the column, and what to do. -#}
    {%- do exceptions.raise_compiler_error(
        'lead_scoring: model "' ~ lead_scoring._setting(role) ~ '" (variable lead_scoring_' ~ role ~ '), column "'
        ~ column ~ '": ' ~ problem ~ '. ' ~ advice
    ) -%}
{% endmacro %}
