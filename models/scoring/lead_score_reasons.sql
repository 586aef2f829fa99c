-- one row per lead, with the features that set its score apart from the average lead's the most
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view') }}
-- depends_on: {{ lead_scoring._ref('scored_leads') }}, which checks the leads
{{ lead_scoring.score_reasons(
    leads=lead_scoring._leads('leads')['relation'],
    weights=lead_scoring._ref('lead_scoring_weights'),
    features=lead_scoring._setting('features'),
    id=lead_scoring._setting('id'),
    categories=lead_scoring._ref('lead_scoring_categories'),
    reasons=lead_scoring._setting('reasons')
) }}
