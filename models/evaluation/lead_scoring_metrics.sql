-- one row per approach
{{ lead_scoring.classification_metrics(
    relation=ref('lead_scoring_validation_scores'),
    id=lead_scoring._setting('id'),
    group_by=['approach'],
    precision_at=lead_scoring._setting('precision_at')
) }}
