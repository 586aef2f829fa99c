{% macro _raise_leads_error(leads, column, problem, advice) %}
    {#- Stops the build: scores from these leads could not be trusted. -#}
    {%- if leads['before_error'] -%}
        {%- do leads['before_error']() -%}
    {%- endif -%}
    {%- do lead_scoring._stop(lead_scoring._complaint(leads, column, problem, advice)) -%}
{% endmacro %}
