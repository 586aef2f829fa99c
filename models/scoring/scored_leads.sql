-- one row per lead: THE result
{{ config(pre_hook="{{ lead_scoring._check_leads('leads') }}") }}
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}

with scores as (
    {{ lead_scoring.score_leads(
        leads=ref(lead_scoring._setting('leads')),
        weights=ref('lead_scoring_weights'),
        features=lead_scoring._feature_names(),
        id=lead_scoring._setting('id'),
        bands=ref('lead_scoring_bands'),
        band_names=lead_scoring._setting('band_shares').keys() | list
    ) }}
)

select
    cast({{ id }} as {{ lead_scoring._setting('id_type') }}) as {{ id }},
    lead_score,
    conversion_probability,
    score,
    score_band,
    model_version,
    scored_at
from scores
