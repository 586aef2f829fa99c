-- one row per approach and threshold
{{ lead_scoring.roc_curve(ref('lead_scoring_validation_scores'), group_by=['approach']) }}
