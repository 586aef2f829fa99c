{% macro _translate_contract() %}
    {#- The types in a model's contract by the names that the engine has for them. Runs as a pre-hook: dbt reads the
        contract after it. -#}
    {%- set names = {'double': lead_scoring._type_double(), 'varchar': dbt.type_string()} -%}
    {%- for column in model['columns'].values() if execute -%}
        {%- do column.update({'data_type': names.get(column['data_type'], column['data_type'])}) -%}
    {%- endfor -%}
{% endmacro %}
