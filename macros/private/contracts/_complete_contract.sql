{% macro _complete_contract() %}
    {#-
        The contract of scored_leads knows every column but the project's own: the id and what is passed through, whose
        names and types differ from project to project. Here they get the type that they have in the leads, and dbt
        enforces the whole. Runs as a pre-hook: dbt reads the contract after it.
    -#}
    {%- if execute -%}
        {%- set id = lead_scoring._setting('id') -%}
        {%- set types = {} -%}
        {%- for column in adapter.get_columns_in_relation(ref(lead_scoring._setting('leads'))) -%}
            {%- do types.update({column.name | lower: column.dtype}) -%}
        {%- endfor -%}
        {%- set columns = {} -%}
        {%- do columns.update(model['columns']) -%}
        {%- do model['columns'].clear() -%}
        {%- do model['columns'].update({id: dict(columns.pop(id), data_type=types[id | lower])}) -%}
        {%- do model['columns'].update(columns) -%}
        {%- for name in lead_scoring._passthrough() -%}
            {%- do model['columns'].update(
                {name: {'name': name, 'quote': true, 'data_type': types[name | lower], 'constraints': []}}
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
