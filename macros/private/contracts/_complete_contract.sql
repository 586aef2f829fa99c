{% macro _complete_contract(leads, id, passthrough) %}
    {#-
        Adds the parts of a model's contract that differ from project to project: the type of the id, and at the end the
        columns that are passed through, each with its type in the leads. Runs as a pre-hook, because dbt reads the
        contract after the pre-hooks.
    -#}
    {%- if execute and model['config']['contract']['enforced'] -%}
        {%- set types = lead_scoring._column_types(leads) -%}
        {%- do model['columns'][lead_scoring._stored_name(id)].update({'data_type': types[id | lower]}) -%}
        {%- for name in passthrough -%}
            {%- set stored_name = lead_scoring._stored_name(name) -%}
            {%- do model['columns'].update({stored_name: {
                'name': stored_name, 'quote': true, 'data_type': types[name | lower], 'constraints': []
            }}) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
