{% macro _check_group_by(group_by, macro_name, result_columns) %}
    {#-
        The group columns as a list. In the result they appear next to `result_columns`, and in its CTEs next to columns
        that begin with lead_scoring_. A group column with such a name would be ambiguous.
    -#}
    {%- set group_by = lead_scoring._name_list(group_by, 'group_by', macro_name) -%}
    {%- for name in group_by if name | lower in result_columns or (name | lower).startswith('lead_scoring_') -%}
        {%- do lead_scoring._raise_argument_error(
            macro_name ~ ': group_by',
            'names the column "' ~ name ~ '", and '
            ~ ('the result already has a column of that name' if name | lower in result_columns
                else 'names that begin with lead_scoring_ are reserved for the macro')
            ~ '; give it another name in the relation',
            group_by
        ) -%}
    {%- endfor -%}
    {%- for name in group_by -%}
        {%- if name | lower in group_by[:loop.index0] | map('lower') -%}
            {%- do lead_scoring._raise_argument_error(
                macro_name ~ ': group_by', 'names the column "' ~ name ~ '" twice', group_by
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(group_by) -}}
{% endmacro %}
