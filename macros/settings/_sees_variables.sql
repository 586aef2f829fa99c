{% macro _sees_variables() %}
    {#- Whether dbt tells a macro which variables are set and where packages are. dbt 2 does not. -#}
    {{- return(adapter.config is defined) -}}
{% endmacro %}
