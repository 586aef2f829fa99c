-- one row per categorical feature and category of the leads to score that no training lead had
{{ config(**lead_scoring._layer()) }}
{{ config(post_hook="""{{ lead_scoring.warn_of_unseen_categories(
    this, naming=lead_scoring._leads('leads')['naming']
) }}""") }}
-- depends_on: {{ lead_scoring._ref('scored_leads') }}, which checks the leads
{{ lead_scoring.unseen_categories(
    leads=lead_scoring._leads('leads')['relation'],
    categories=lead_scoring._ref('lead_scoring_categories'),
    features=lead_scoring._setting('features')
) }}
