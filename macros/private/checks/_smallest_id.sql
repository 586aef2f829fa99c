{% macro _smallest_id(leads, condition='1 = 1') %}
    {#- Aggregate: the first id, as text, of the leads that meet a condition; NULL if leads have no id. -#}
    {%- set text = dbt.type_string() -%}
    {{- return(
        'cast(null as ' ~ text ~ ')' if leads['id'] is none
        else 'min(case when ' ~ condition ~ ' then cast(' ~ lead_scoring._quote(leads['id']) ~ ' as ' ~ text ~ ') end)'
    ) -}}
{% endmacro %}
