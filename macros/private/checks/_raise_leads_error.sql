{% macro _raise_leads_error(leads, column, problem, advice) %}
    {#- Stops the build: nobody should trust a score that comes from these leads. -#}
    {%- if leads['before_error'] -%}
        {%- do leads['before_error']() -%}
    {%- endif -%}
    {%- do exceptions.raise_compiler_error('lead_scoring: ' ~ lead_scoring._complaint(leads, column, problem, advice)) -%}
{% endmacro %}
