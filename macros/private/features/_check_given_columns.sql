{% macro _check_given_columns(macro_name, relation, names, further={}) %}
    {#-
        Refuses arguments that name no column, or one that the relation does not have: `names` by argument, and `further`
        ones, lists or none. The columns are looked up only for a model that is built, when the relation is as it will be
        read: `dbt compile` may meet that of last week.
    -#}
    {%- for argument, name in names.items() -%}
        {%- do lead_scoring._check_argument(macro_name ~ ': ' ~ argument, name, {'kind': 'name'}) -%}
    {%- endfor -%}
    {%- set is_built = execute and flags.WHICH in ['run', 'build'] -%}
    {%- set kinds = lead_scoring._column_kinds(relation) if is_built else {} -%}
    {%- for argument, given in dict(names, **further).items() if kinds and given is not none -%}
        {%- for name in ([given] if given is string else given) if name | lower not in kinds -%}
            {%- do lead_scoring._raise_argument_error(
                macro_name ~ ': ' ~ argument,
                'names the column "' ~ name ~ '", and ' ~ relation ~ ' has no such column; its columns are '
                ~ kinds.keys() | join(', '),
                given
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
