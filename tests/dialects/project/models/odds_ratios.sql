{{ lead_scoring.odds_ratios(
    source('warehouse', 'weights'),
    categories=source('warehouse', 'categories'),
    feature_profile=source('warehouse', 'feature_profile')
) }}
