{% macro _name_list(names, argument, macro_name) %}
    {#- A list of column names, also where a single name was given; anything else is refused. -#}
    {%- set listed = [names] if names is string else names -%}
    {%- if listed is mapping or listed is not iterable or listed | reject('string') | list | length > 0 -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ macro_name ~ ': ' ~ argument ~ ' is a list of column names; it is '
            ~ lead_scoring._as_yaml(names) ~ '.'
        ) -%}
    {%- endif -%}
    {{- return(listed | list) -}}
{% endmacro %}
