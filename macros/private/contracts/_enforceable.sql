{% macro _enforceable(constraints) %}
    {#- Those of a column's constraints that the engine enforces. -#}
    {{- return(adapter.dispatch('_enforceable', 'lead_scoring')(constraints)) -}}
{% endmacro %}

{% macro default___enforceable(constraints) %}
    {{- return(constraints) -}}
{% endmacro %}

{% macro spark___enforceable(constraints) %}
    {#- Only Delta tables have any; to others dbt would add them all the same, and fail. -#}
    {{- return(constraints if config.get('file_format') == 'delta' else []) -}}
{% endmacro %}

{% macro databricks___enforceable(constraints) %}
    {#- Databricks is taken for Spark where it has no macro of its own, and its tables are Delta tables. -#}
    {{- return(constraints) -}}
{% endmacro %}
