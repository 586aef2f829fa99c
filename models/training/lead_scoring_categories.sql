-- one row per categorical feature and category of the training leads
{{ config(**lead_scoring._layer()) }}
{{ config(**lead_scoring._in_place('table')) }}
{#- It waits for the checks of the validation leads, so that a build that fails them changes no table. #}
-- depends_on: {{ lead_scoring._ref('lead_scoring_validation_set') }}
{{ lead_scoring.training_categories(
    relation=lead_scoring._ref('lead_scoring_training_set'),
    features=lead_scoring._setting('features'),
    label=lead_scoring._setting('label'),
    min_category_count=lead_scoring._setting('min_category_count')
) }}
