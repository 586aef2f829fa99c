{% macro _passthrough() %}
    {#- The columns of the leads that scored_leads repeats, as a list. -#}
    {{- return(lead_scoring._name_list(
        lead_scoring._setting('passthrough'), 'the list of columns', 'variable lead_scoring_passthrough'
    )) -}}
{% endmacro %}
