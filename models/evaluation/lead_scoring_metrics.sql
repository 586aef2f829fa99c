-- one row per approach
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.classification_metrics(
    relation=lead_scoring._ref('lead_scoring_validation_scores'),
    id=lead_scoring._setting('id'),
    group_by=['approach'],
    precision_at=lead_scoring._setting('precision_at')
) }}
