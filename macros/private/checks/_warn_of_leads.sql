{% macro _warn_of_leads(leads, column, problem, advice) %}
    {#- Warns and continues; dbt's --warn-error makes it stop the build. -#}
    {%- do exceptions.warn('lead_scoring: warning: ' ~ lead_scoring._complaint(leads, column, problem, advice)) -%}
{% endmacro %}
