{% macro _warn(message) %}
    {#- A warning of this package, written out as in _stop. The build continues; dbt's --warn-error makes it stop. -#}
    {%- do exceptions.warn('lead_scoring: warning: ' ~ lead_scoring._visible(message)) -%}
{% endmacro %}
