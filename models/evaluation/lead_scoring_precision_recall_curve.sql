-- one row per approach and threshold
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.precision_recall_curve(lead_scoring._ref('lead_scoring_validation_scores'), group_by=['approach']) }}
