{#- A check asks the database while it runs: offline.py keeps what it asks. -#}
{%- set leads = source('warehouse', 'leads') -%}
{%- do lead_scoring.check_training_leads(leads, 'lead_id', 'converted', var('lead_scoring_features'), date='seen_on') -%}
select 1 as one
