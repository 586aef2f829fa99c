{% macro _is_named(role) %}
    {#-
        Whether the project names the model with the leads of a role. One that only uses the macros does not, and has
        the models switched off; dbt would warn of a test that refers to a model that is not there.
    -#}
    {{- return(lead_scoring._setting(role) != 'set_the_variable_lead_scoring_' ~ role) -}}
{% endmacro %}
