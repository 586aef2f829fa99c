{{ lead_scoring.feature_profile(
    source('warehouse', 'leads'), features=var('lead_scoring_features'), label='converted',
    source=source('warehouse', 'leads')
) }}
