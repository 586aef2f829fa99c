{% macro _columns(names, relation=none) %}
    {#-
        A quoted, comma-separated select list that ends in a comma, to put before other columns; empty if there are no
        names.
    -#}
    {%- set quoted = [] -%}
    {%- for name in names -%}
        {%- do quoted.append((relation ~ '.' if relation else '') ~ lead_scoring._quote(name) ~ ', ') -%}
    {%- endfor -%}
    {{- return(quoted | join) -}}
{% endmacro %}
