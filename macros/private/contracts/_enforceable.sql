{% macro _enforceable(constraints) %}
    {#- The constraints of a column that the engine enforces. -#}
    {{- return(adapter.dispatch('_enforceable', 'lead_scoring')(constraints)) -}}
{% endmacro %}

{% macro default___enforceable(constraints) %}
    {{- return(constraints) -}}
{% endmacro %}

{% macro spark___enforceable(constraints) %}
    {#- Only Delta tables have constraints. dbt would add them to other tables too, and fail. -#}
    {{- return(constraints if config.get('file_format') == 'delta' else []) -}}
{% endmacro %}

{% macro databricks___enforceable(constraints) %}
    {#- Databricks uses Spark's macros unless it has its own. Its tables are Delta tables. -#}
    {{- return(constraints) -}}
{% endmacro %}
