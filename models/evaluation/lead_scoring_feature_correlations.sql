-- one row per pair of numeric features
{{ config(**lead_scoring._layer()) }}
{#- It waits for the checks of the validation leads, so that a build that fails them changes no table. #}
-- depends_on: {{ lead_scoring._ref('lead_scoring_validation_set') }}
{{ lead_scoring.feature_correlations(
    relation=lead_scoring._ref('lead_scoring_training_set'),
    features=lead_scoring._setting('features')
) }}
