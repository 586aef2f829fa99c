{{ lead_scoring.classification_metrics(
    source('warehouse', 'scores'), label='converted', score='conversion_probability'
) }}
