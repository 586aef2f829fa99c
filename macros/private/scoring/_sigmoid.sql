{% macro _sigmoid(logit) %}
    {#- 1 / (1 + exp(-logit)), on any engine and for any logit. -#}
    {{- return(adapter.dispatch('_sigmoid', 'lead_scoring')(logit)) -}}
{% endmacro %}

{% macro default___sigmoid(logit) %}
    {#-
        Past 700 the exponential soon overflows a double (at 709.78), which is an error on some engines; the sigmoid is
        0 or 1 there to 300 digits.
    -#}
    {{- return(
        'case when ' ~ logit ~ ' > 700 then 1 when ' ~ logit ~ ' < (-700) then 0 else 1 / (1 + exp(-(' ~ logit
        ~ '))) end'
    ) -}}
{% endmacro %}

{% macro duckdb___sigmoid(logit) %}
    {#- DuckDB's exponential overflows to infinity, and 1 / infinity is 0, so no CASE has to run on every row. -#}
    {{- return('1 / (1 + exp(-(' ~ logit ~ ')))') -}}
{% endmacro %}
