{% macro _union_of_rows(rows, columns) %}
    {#- A query of constant rows for engines that select from no VALUES. -#}
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
