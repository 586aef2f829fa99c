{{ lead_scoring.roc_curve(
    source('warehouse', 'scores'), label='converted', score='conversion_probability', group_by=['country', 'region']
) }}
