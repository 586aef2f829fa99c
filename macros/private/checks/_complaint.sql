{% macro _complaint(leads, column, problem, advice) %}
    {#- Every message about leads names the model and the column, describes the problem and says what to do. -#}
    {{- return(leads['naming']['subject'] ~ ', column "' ~ column ~ '": ' ~ problem ~ '. ' ~ advice) -}}
{% endmacro %}
