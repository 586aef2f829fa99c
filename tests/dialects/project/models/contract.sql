{#- The contract of scored_leads after its pre-hooks: the columns of the leads with their types. -#}
{{- config(contract={'enforced': true}) -}}
{%- if execute -%}
    {%- do lead_scoring._translate_contract() -%}
    {%- do lead_scoring._complete_contract(source('warehouse', 'leads'), 'lead_id', ['region', 'age']) -%}
{%- endif -%}
select
    {%- for column in model['columns'].values() %}
    cast(null as {{ column['data_type'] }}) as {{ adapter.quote(column['name']) }}{{ ',' if not loop.last }}
    {%- endfor %}
