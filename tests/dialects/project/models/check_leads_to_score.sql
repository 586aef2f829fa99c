{#- A check queries the database at run time; offline.py logs the queries. -#}
{%- do lead_scoring.check_leads_to_score(
    source('warehouse', 'leads'), source('warehouse', 'weights'), 'lead_id', var('lead_scoring_features'),
    passthrough=['region']
) -%}
select 1 as one
