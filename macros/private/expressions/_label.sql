{% macro _label(label, relation=none) %}
    {#-
        A label as a number, whether it is stored as a boolean, 0/1 or 0.0/1.0. It is not rounded, so 0.4 stays an
        invalid label.
    -#}
    {%- set column = (relation ~ '.' if relation else '') ~ lead_scoring._quote(label) -%}
    {{- return(adapter.dispatch('_label', 'lead_scoring')(column)) -}}
{% endmacro %}

{% macro default___label(column) %}
    {{- return(lead_scoring._double(column)) -}}
{% endmacro %}

{% macro postgres___label(column) %}
    {#- PostgreSQL can cast a boolean only to an integer, and the type of the column is not known here. -#}
    {%- set text = 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {{- return(lead_scoring._double("case " ~ text ~ " when 'true' then '1' when 'false' then '0' else " ~ text ~ " end")) -}}
{% endmacro %}

{% macro bigquery___label(column) %}
    {{- return(lead_scoring.postgres___label(column)) -}}
{% endmacro %}

{% macro snowflake___label(column) %}
    {{- return(lead_scoring.postgres___label(column)) -}}
{% endmacro %}

{% macro redshift___label(column) %}
    {#-
        Redshift cannot cast a boolean to text either. It reads '1' and '0' in the type of the column; -1 is not a valid
        label.
    -#}
    {{- return(lead_scoring._double(
        'case when ' ~ column ~ " = '1' then 1 when " ~ column ~ " = '0' then 0 "
        ~ 'when ' ~ column ~ ' is not null then -1 end'
    )) -}}
{% endmacro %}
