{#- A check queries the database at run time; offline.py logs the queries. -#}
{%- set leads = source('warehouse', 'leads') -%}
{%- do lead_scoring.check_validation_leads(
    leads, leads, 'lead_id', 'converted', var('lead_scoring_features'), where="region = 'north'"
) -%}
select 1 as one
