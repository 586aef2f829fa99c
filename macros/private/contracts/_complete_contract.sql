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
        {%- do model['columns'].update({id: dict(columns.pop(id), data_type=types[id | lower])}) -%}
        {%- do model['columns'].update(columns) -%}
        {%- for name in passthrough -%}
            {%- do model['columns'].update(
                {name: {'name': name, 'quote': true, 'data_type': types[name | lower], 'constraints': []}}
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
