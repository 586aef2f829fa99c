-- one row per feature
{{ config(**lead_scoring._layer()) }}
{{ config(post_hook="""{{ lead_scoring.warn_of_leaks(
    this, naming=lead_scoring._leads('training_leads')['naming']
) }}""") }}
{#- It waits for the checks of the validation leads, so that a build that fails them changes no table. #}
-- depends_on: {{ lead_scoring._ref('lead_scoring_validation_set') }}
{{ lead_scoring.feature_profile(
    relation=lead_scoring._ref('lead_scoring_training_set'),
    features=lead_scoring._setting('features'),
    label=lead_scoring._setting('label'),
    id=lead_scoring._setting('id'),
    source=lead_scoring._leads('training_leads')['relation']
) }}
