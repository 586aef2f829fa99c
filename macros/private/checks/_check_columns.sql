{% macro _check_columns(leads, further={}) %}
    {#- Every column that an argument names is there: id, label, features, and what `further` lists by argument. -#}
    {%- set wanted = {'id': [leads['id']], 'features': leads['features'] | map(attribute='name') | list} -%}
    {%- do wanted.update({'label': [leads['label']]}) -%}
    {%- do wanted.update(further) -%}
    {%- for argument, names in wanted.items() -%}
        {%- for name in names if name is not none and name | lower not in leads['kinds'] -%}
            {%- do lead_scoring._raise_leads_error(
                leads, name, 'there is no such column; the columns are ' ~ leads['kinds'].keys() | join(', '),
                'Add it to the model, or change ' ~ lead_scoring._argument_name(leads, argument) ~ '.'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
