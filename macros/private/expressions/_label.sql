{% macro _label(label, relation=none) %}
    {#- A label as a number, whether it is stored as a boolean, 0/1 or 0.0/1.0; not rounded, so that 0.4 is no label. -#}
    {%- set column = (relation ~ '.' if relation else '') ~ lead_scoring._quote(label) -%}
    {{- return(adapter.dispatch('_label', 'lead_scoring')(column)) -}}
{% endmacro %}

{% macro default___label(column) %}
    {{- return(lead_scoring._double(column)) -}}
{% endmacro %}

{% macro postgres___label(column) %}
    {#- PostgreSQL casts a boolean to no number but an integer, and the type of a column is not known here. -#}
    {%- set text = 'cast(' ~ column ~ ' as text)' -%}
    {{- return(lead_scoring._double("case " ~ text ~ " when 'true' then '1' when 'false' then '0' else " ~ text ~ " end")) -}}
{% endmacro %}
