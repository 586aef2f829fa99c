-- one row per approach and tenth of the validation leads, best first
{{ lead_scoring.gains_table(
    relation=ref('lead_scoring_validation_scores'),
    id=lead_scoring._setting('id'),
    group_by=['approach']
) }}
