-- one row per lead, with its place among all
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view') }}
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
with scored as (
    select * from {{ lead_scoring._ref('scored_leads') }}
)

select
    row_number() over (order by lead_score desc, {{ id }}) as lead_rank,
    {{ id }},
    lead_score,
    conversion_probability,
    score,
    score_band,
    model_version,
    {{ lead_scoring._columns(lead_scoring._passthrough()) }}
    scored_at
from scored
