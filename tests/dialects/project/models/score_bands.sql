{{ lead_scoring.score_bands(
    leads=source('warehouse', 'leads'), weights=source('warehouse', 'weights'), features=var('lead_scoring_features'),
    label='converted', shares={'A': 0.1, "B's rest": 0.9}, categories=source('warehouse', 'categories')
) }}
