{{ lead_scoring.feature_importance(
    leads=source('warehouse', 'leads'), weights=source('warehouse', 'weights'), features=var('lead_scoring_features'),
    categories=source('warehouse', 'categories')
) }}
