{#- A check asks the database while it runs: offline.py keeps what it asks. -#}
{%- do lead_scoring.check_leads_to_score(
    source('warehouse', 'leads'), source('warehouse', 'weights'), 'lead_id', var('lead_scoring_features'),
    passthrough=['region']
) -%}
select 1 as one
