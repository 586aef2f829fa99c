{{ lead_scoring.calibration_curve(
    source('warehouse', 'scores'), label='converted', score='conversion_probability', group_by=['country'], strategy='quantile'
) }}
