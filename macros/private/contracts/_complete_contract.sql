{% macro _complete_contract(leads, id, passthrough) %}
    {#-
        Adds to a model's contract the columns that differ from project to project: the id, first, and what is passed
        through, last, each with the type that it has in the leads. Runs as a pre-hook: dbt reads the contract after
        it.
    -#}
    {%- if execute -%}
        {%- set types = lead_scoring._column_types(leads) -%}
        {%- set columns = {} -%}
        {%- do columns.update(model['columns']) -%}
        {%- do model['columns'].clear() -%}
        {%- set stored_id = lead_scoring._stored_name(id) -%}
        {%- do model['columns'].update({stored_id: dict(columns.pop(stored_id), data_type=types[id | lower])}) -%}
        {%- do model['columns'].update(columns) -%}
        {%- for name in passthrough -%}
            {%- set stored_name = lead_scoring._stored_name(name) -%}
            {%- do model['columns'].update({stored_name: {
                'name': stored_name, 'quote': true, 'data_type': types[name | lower], 'constraints': []
            }}) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
