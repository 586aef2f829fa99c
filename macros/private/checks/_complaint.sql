{% macro _complaint(leads, column, problem, advice) %}
    {#- Every complaint about leads names the same things: the model, the column, what is wrong, and what to do. -#}
    {{- return(leads['naming']['subject'] ~ ', column "' ~ column ~ '": ' ~ problem ~ '. ' ~ advice) -}}
{% endmacro %}
