{{ lead_scoring.score_contributions(
    leads=source('warehouse', 'leads'), weights=source('warehouse', 'weights'), features=var('lead_scoring_features'),
    categories=source('warehouse', 'categories')
) }}
