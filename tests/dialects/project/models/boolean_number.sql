{#- A check queries the database at run time; offline.py logs the queries. -#}
{%- set leads = source('warehouse', 'leads') -%}
{%- set features = ['age', 'visits', 'country', {'name': 'is_customer', 'type': 'numeric'}] -%}
{%- do lead_scoring.check_training_leads(leads, 'lead_id', 'converted', features) -%}
{{ lead_scoring.labelled_leads(leads, 'lead_id', 'converted', features) }}
