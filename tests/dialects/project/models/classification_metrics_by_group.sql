{{ lead_scoring.classification_metrics(
    source('warehouse', 'scores'), label='converted', score='conversion_probability',
    id='lead_id', group_by=['country'], precision_at=[100, 200]
) }}
