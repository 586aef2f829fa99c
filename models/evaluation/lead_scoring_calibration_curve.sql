-- one row per approach and bin that holds a lead
{{ lead_scoring.calibration_curve(ref('lead_scoring_validation_scores'), group_by=['approach'], n_bins=10) }}
