-- one row per lead: THE result
{{ config(**lead_scoring._layer()) }}
{{ config(pre_hook=[
    "{{ lead_scoring._check_leads('leads') }}",
    "{{ lead_scoring._translate_contract() }}",
    "{{ lead_scoring._complete_contract() }}",
]) }}
{%- set leads = ref(lead_scoring._setting('leads')) %}
{%- set passthrough = lead_scoring._passthrough() %}

with scores as (
    {{ lead_scoring.score_leads(
        leads=leads,
        weights=lead_scoring._ref('lead_scoring_weights'),
        features=lead_scoring._typed_features(lead_scoring._configured_features(), leads),
        id=lead_scoring._setting('id'),
        categories=lead_scoring._ref('lead_scoring_categories'),
        bands=lead_scoring._ref('lead_scoring_bands'),
        band_names=lead_scoring._setting('band_shares').keys() | list,
        passthrough=passthrough
    ) }}
)

select
    {{ lead_scoring._quote(lead_scoring._setting('id')) }},
    lead_score,
    conversion_probability,
    score,
    score_band,
    model_version,
    {{ lead_scoring._columns(passthrough) }}
    scored_at
from scores
