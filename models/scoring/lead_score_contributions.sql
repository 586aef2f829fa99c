-- one row per lead and feature
{{ config(**lead_scoring._layer()) }}
{{ config(**lead_scoring._in_place('table', elsewhere='view')) }}
-- depends_on: {{ lead_scoring._ref('scored_leads') }}, which checks the leads
{{ lead_scoring.score_contributions(
    leads=lead_scoring._leads('leads')['relation'],
    weights=lead_scoring._ref('lead_scoring_weights'),
    features=lead_scoring._setting('features'),
    id=lead_scoring._setting('id'),
    categories=lead_scoring._ref('lead_scoring_categories')
) }}
