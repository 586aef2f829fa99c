-- one row per approach and tenth of the validation leads, best first
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.gains_table(
    relation=lead_scoring._ref('lead_scoring_validation_scores'),
    id=lead_scoring._setting('id'),
    group_by=['approach']
) }}
