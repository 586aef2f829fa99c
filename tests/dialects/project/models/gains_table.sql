{{ lead_scoring.gains_table(
    source('warehouse', 'scores'), label='converted', score='conversion_probability', group_by=['country']
) }}
