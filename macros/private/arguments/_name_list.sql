{% macro _name_list(names, argument, macro_name) %}
    {#- A list of column names, also where a single name was given; anything else is refused. -#}
    {%- do lead_scoring._check_argument(macro_name ~ ': ' ~ argument, names, {'kind': 'names'}) -%}
    {{- return([names] if names is string else names | list) -}}
{% endmacro %}
