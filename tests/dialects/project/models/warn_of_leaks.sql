{#- A check queries the database at run time; offline.py logs the queries. -#}
{%- do lead_scoring.warn_of_leaks(source('warehouse', 'feature_profile')) -%}
select 1 as one
