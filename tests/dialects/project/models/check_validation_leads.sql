{#- A check asks the database while it runs: offline.py keeps what it asks. -#}
{%- set leads = source('warehouse', 'leads') -%}
{%- do lead_scoring.check_validation_leads(
    leads, leads, 'lead_id', 'converted', var('lead_scoring_features'), where="region = 'north'"
) -%}
select 1 as one
