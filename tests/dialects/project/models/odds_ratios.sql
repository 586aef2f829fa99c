{{ lead_scoring.odds_ratios(
    source('warehouse', 'weights'), source('warehouse', 'categories'), source('warehouse', 'feature_profile')
) }}
