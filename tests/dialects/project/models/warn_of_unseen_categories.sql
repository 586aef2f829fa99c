{#- A check queries the database at run time; offline.py logs the queries. -#}
{%- do lead_scoring.warn_of_unseen_categories(source('warehouse', 'categories')) -%}
select 1 as one
