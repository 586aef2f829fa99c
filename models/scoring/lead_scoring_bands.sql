-- one row per band, best first
{{ config(**lead_scoring._layer()) }}
{{ config(**lead_scoring._in_place('table')) }}
{{ lead_scoring.score_bands(
    leads=lead_scoring._ref('lead_scoring_validation_set'),
    weights=lead_scoring._ref('lead_scoring_weights'),
    features=lead_scoring._setting('features'),
    label=lead_scoring._setting('label'),
    shares=lead_scoring._setting('band_shares'),
    id=lead_scoring._setting('id'),
    categories=lead_scoring._ref('lead_scoring_categories')
) }}
