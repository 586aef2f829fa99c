-- one row per approach and bin that holds a lead
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.calibration_curve(
    relation=lead_scoring._ref('lead_scoring_validation_scores'),
    group_by=['approach'],
    n_bins=10
) }}
