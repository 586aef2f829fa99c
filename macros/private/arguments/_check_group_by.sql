{% macro _check_group_by(group_by, macro_name, result_columns) %}
    {#-
        The group columns as a list. They stand beside `result_columns` in the result, and on the way to it beside
        columns that begin with lead_scoring_; one of such a name could not be told from its neighbour.
    -#}
    {%- set group_by = lead_scoring._name_list(group_by, 'group_by', macro_name) -%}
    {%- for name in group_by if name | lower in result_columns or (name | lower).startswith('lead_scoring_') -%}
        {%- do lead_scoring._raise_argument_error(
            macro_name ~ ': group_by',
            'names the column "' ~ name ~ '", and '
            ~ ('the result has a column of that name already' if name | lower in result_columns
                else 'names that begin with lead_scoring_ are those of the macro')
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
