-- one row per pair of numeric features
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.feature_correlations(
    relation=lead_scoring._ref('lead_scoring_training_set'),
    features=lead_scoring._setting('features')
) }}
