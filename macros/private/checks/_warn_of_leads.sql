{% macro _warn_of_leads(leads, column, problem, advice) %}
    {#- Warns of leads that are worth a look. -#}
    {%- do lead_scoring._warn(lead_scoring._complaint(leads, column, problem, advice)) -%}
{% endmacro %}
