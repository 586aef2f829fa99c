{% macro _infinity() %}
    {#- A double above all others. -#}
    {{- return(lead_scoring._number(adapter.dispatch('_infinity', 'lead_scoring')())) -}}
{% endmacro %}

{% macro default___infinity() %}
    {{- return('infinity') -}}
{% endmacro %}

{% macro snowflake___infinity() %}
    {{- return('inf') -}}
{% endmacro %}

{% macro sqlserver___infinity() %}
    {#- SQL Server has no infinity; this is the largest double. -#}
    {{- return('1.7976931348623157e308') -}}
{% endmacro %}
