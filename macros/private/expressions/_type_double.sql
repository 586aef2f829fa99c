{% macro _type_double() %}
    {#- The type of a 64-bit float. dbt.type_float() is FLOAT, which has only 32 bits on DuckDB and Spark. -#}
    {{- return(adapter.dispatch('_type_double', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___type_double() %}
    {{- return('double') -}}
{% endmacro %}

{% macro postgres___type_double() %}
    {{- return('double precision') -}}
{% endmacro %}

{% macro bigquery___type_double() %}
    {{- return('float64') -}}
{% endmacro %}

{% macro sqlserver___type_double() %}
    {{- return('float') -}}
{% endmacro %}
