{#- A check asks the database while it runs: offline.py keeps what it asks. -#}
{%- do lead_scoring.warn_of_unseen_categories(source('warehouse', 'categories')) -%}
select 1 as one
