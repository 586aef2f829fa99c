{% macro _translate_contract() %}
    {#-
        A model's contract in what the engine calls its types, and with the constraints that it has. Runs as a
        pre-hook: dbt reads the contract after it.
    -#}
    {%- set names = {'double': lead_scoring._type_double(), 'varchar': dbt.type_string()} -%}
    {%- for column in model['columns'].values() if execute -%}
        {%- do column.update({
            'data_type': names.get(column['data_type'], column['data_type']),
            'constraints': lead_scoring._enforceable(column['constraints']),
        }) -%}
    {%- endfor -%}
{% endmacro %}
