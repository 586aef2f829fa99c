{% macro _complaint(role, column, problem, advice) %}
    {#- Every complaint about leads names the same three things: the model, the column, and what to do. -#}
    {%- set name = lead_scoring._source_name(role) -%}
    {{- return(
        'model "' ~ lead_scoring._setting(name) ~ '" (variable lead_scoring_' ~ name ~ '), column "'
        ~ column ~ '": ' ~ problem ~ '. ' ~ advice
    ) -}}
{% endmacro %}
