{% macro _warn_of_leads(leads, column, problem, advice) %}
    {#- Warns and goes on; with dbt's --warn-error it stops the build. -#}
    {%- do exceptions.warn('lead_scoring: warning: ' ~ lead_scoring._complaint(leads, column, problem, advice)) -%}
{% endmacro %}
