{% macro _translate_contract() %}
    {#-
        Translates a model's contract into the engine's types and the constraints that it enforces. Runs as a pre-hook,
        because dbt reads the contract after the pre-hooks.
    -#}
    {%- set names = {'double': lead_scoring._type_double(), 'varchar': dbt.type_string()} -%}
    {%- for column in model['columns'].values() if execute -%}
        {%- do column.update({
            'data_type': names.get(column['data_type'], column['data_type']),
            'constraints': lead_scoring._enforceable(column['constraints']),
        }) -%}
    {%- endfor -%}
{% endmacro %}
