{% macro _quantile(expression, fraction) %}
    {#- A quantile of each group, interpolated between two rows as numpy does. -#}
    {{- return(adapter.dispatch('_quantile', 'lead_scoring')(expression, fraction)) -}}
{% endmacro %}

{% macro default___quantile(expression, fraction) %}
    {{- return('percentile_cont(' ~ fraction ~ ') within group (order by ' ~ expression ~ ')') -}}
{% endmacro %}

{% macro bigquery___quantile(expression, fraction) %}
    {%- do exceptions.raise_compiler_error(
        'lead_scoring: calibration_curve: strategy quantile needs a quantile of each group, which neither BigQuery nor '
        ~ 'SQL Server has as an aggregate. Use the strategy uniform.'
    ) -%}
{% endmacro %}

{% macro sqlserver___quantile(expression, fraction) %}
    {{- return(lead_scoring.bigquery___quantile(expression, fraction)) -}}
{% endmacro %}
