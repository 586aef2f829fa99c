{% macro _name_list(names, argument, macro_name) %}
    {#- A list of column names; a single name becomes a list of one. Anything else is an error. -#}
    {%- do lead_scoring._check_argument(macro_name ~ ': ' ~ argument, names, {'kind': 'names'}) -%}
    {{- return([names] if names is string else names | list) -}}
{% endmacro %}
