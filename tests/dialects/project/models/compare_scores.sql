{{ lead_scoring.compare_scores(
    source('warehouse', 'scores'), label='converted', score='conversion_probability', baseline='earlier_probability'
) }}
