{% macro _warn(role, column, problem, advice) %}
    {#- Says what is worth a look, and goes on; with dbt's --warn-error it stops the build. -#}
    {%- do exceptions.warn('lead_scoring: warning: ' ~ lead_scoring._complaint(role, column, problem, advice)) -%}
{% endmacro %}
