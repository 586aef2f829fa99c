{% macro _same_group(left, right, names) %}
    {#- The condition that joins two relations on the same group. NULL is a group like any other. -#}
    {%- set conditions = [] -%}
    {%- for name in names -%}
        {%- do conditions.append(lead_scoring._same_value(
            left ~ '.' ~ lead_scoring._quote(name), right ~ '.' ~ lead_scoring._quote(name)
        )) -%}
    {%- endfor -%}
    {{- return((conditions or ['1 = 1']) | join(' and ')) -}}
{% endmacro %}
