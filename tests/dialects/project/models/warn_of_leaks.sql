{#- A check asks the database while it runs: offline.py keeps what it asks. -#}
{%- do lead_scoring.warn_of_leaks(source('warehouse', 'feature_profile')) -%}
select 1 as one
