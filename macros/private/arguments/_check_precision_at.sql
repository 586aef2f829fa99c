{% macro _check_precision_at(precision_at, what) %}
    {#- Each k becomes a column name, so it has to be a distinct whole number of leads. -#}
    {%- if precision_at is string or precision_at is mapping or precision_at is not iterable
        or precision_at | reject('integer') | list | length > 0
        or precision_at | select('boolean') | list | length > 0
        or precision_at | select('<', 1) | list | length > 0
        or precision_at | unique | list | length < precision_at | length -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ what ~ ' is a list of distinct whole numbers of leads, 1 or more, such as [100, 200]; '
            ~ 'it is set to ' ~ lead_scoring._as_yaml(precision_at) ~ '.'
        ) -%}
    {%- endif -%}
{% endmacro %}
