{% macro _complaint(role, column, problem, advice) %}
    {#- Every complaint about leads names the same three things: the model, the column, and what to do. -#}
    {%- set source = lead_scoring._source(role) -%}
    {{- return(
        'lead_scoring: model "' ~ source['model'] ~ '" (variable ' ~ source['variable'] ~ '), column "' ~ column ~ '": '
        ~ problem ~ '. ' ~ advice
    ) -}}
{% endmacro %}
