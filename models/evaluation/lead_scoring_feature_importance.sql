-- one row per feature
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.feature_importance(
    leads=lead_scoring._ref('lead_scoring_validation_set'),
    weights=lead_scoring._ref('lead_scoring_weights'),
    features=lead_scoring._setting('features'),
    categories=lead_scoring._ref('lead_scoring_categories')
) }}
