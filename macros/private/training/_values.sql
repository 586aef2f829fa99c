{% macro _values(rows, columns) %}
    {#- A query of constant rows. `rows` holds lists of expressions, one for each of `columns`. -#}
    {{- return(adapter.dispatch('_values', 'lead_scoring')(rows, columns)) -}}
{% endmacro %}

{% macro default___values(rows, columns) %}
    {%- set tuples = [] -%}
    {%- for row in rows -%}
        {%- do tuples.append('(' ~ row | join(', ') ~ ')') -%}
    {%- endfor -%}
    {{- return('select * from (values ' ~ tuples | join(', ') ~ ') as listed (' ~ columns | join(', ') ~ ')') -}}
{% endmacro %}

{% macro bigquery___values(rows, columns) %}
    {{- return(lead_scoring._union_of_rows(rows, columns)) -}}
{% endmacro %}

{% macro redshift___values(rows, columns) %}
    {{- return(lead_scoring._union_of_rows(rows, columns)) -}}
{% endmacro %}
