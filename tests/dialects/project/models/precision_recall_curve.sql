{{ lead_scoring.precision_recall_curve(
    source('warehouse', 'scores'), label='converted', score='conversion_probability', group_by=['country', 'region']
) }}
