{% macro _leads_to_test() %}
    {#-
        The leads, for a test that reads them. Where no variable names them, the project uses the macros alone and has
        switched the models off: dbt leaves out a test of a model that is off, and would warn of a name that is none.
    -#}
    {%- set leads = lead_scoring._setting('leads') -%}
    {{- return(ref('scored_leads' if leads == 'set_the_variable_lead_scoring_leads' else leads)) -}}
{% endmacro %}
