{% macro _is_unending(date) %}
    {#- Whether a date is infinite, which Python has no date for. Where Python does not run it does no harm. -#}
    {{- return(adapter.dispatch('_is_unending', 'lead_scoring')(date)) -}}
{% endmacro %}

{% macro default___is_unending(date) %}
    {{- return('1 = 0') -}}
{% endmacro %}

{% macro duckdb___is_unending(date) %}
    {{- return('not isfinite(' ~ date ~ ')') -}}
{% endmacro %}
