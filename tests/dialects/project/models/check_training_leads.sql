{#- A check queries the database at run time; offline.py logs the queries. -#}
{%- set leads = source('warehouse', 'leads') -%}
{%- do lead_scoring.check_training_leads(leads, 'lead_id', 'converted', var('lead_scoring_features'), date='seen_on') -%}
select 1 as one
