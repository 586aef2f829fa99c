{% macro _casts_booleans() %}
    {#- Whether the engine casts a boolean to a double, which makes it a numeric feature. -#}
    {{- return(adapter.dispatch('_casts_booleans', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___casts_booleans() %}
    {{- return(true) -}}
{% endmacro %}

{% macro postgres___casts_booleans() %}
    {{- return(false) -}}
{% endmacro %}

{% macro bigquery___casts_booleans() %}
    {{- return(false) -}}
{% endmacro %}

{% macro snowflake___casts_booleans() %}
    {{- return(false) -}}
{% endmacro %}
