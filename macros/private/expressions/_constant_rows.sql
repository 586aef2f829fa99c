{% macro _constant_rows(rows, columns) %}
    {#- A query of constant rows. `rows` holds lists of expressions, one for each of `columns`. -#}
    {{- return(adapter.dispatch('_constant_rows', 'lead_scoring')(rows, columns)) -}}
{% endmacro %}

{% macro default___constant_rows(rows, columns) %}
    {%- set tuples = [] -%}
    {%- for row in rows -%}
        {%- do tuples.append('(' ~ row | join(', ') ~ ')') -%}
    {%- endfor -%}
    {{- return('select * from (values ' ~ tuples | join(', ') ~ ') as listed (' ~ columns | join(', ') ~ ')') -}}
{% endmacro %}

{% macro bigquery___constant_rows(rows, columns) %}
    {#- This engine cannot select from VALUES. -#}
    {%- set selects = [] -%}
    {%- for row in rows -%}
        {%- set named = [] -%}
        {%- for expression in row -%}
            {%- do named.append(expression ~ ' as ' ~ columns[loop.index0]) -%}
        {%- endfor -%}
        {%- do selects.append('select ' ~ named | join(', ')) -%}
    {%- endfor -%}
    {{- return(selects | join(' union all ')) -}}
{% endmacro %}

{% macro redshift___constant_rows(rows, columns) %}
    {{- return(lead_scoring.bigquery___constant_rows(rows, columns)) -}}
{% endmacro %}
