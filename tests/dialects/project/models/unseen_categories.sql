{{ lead_scoring.unseen_categories(
    leads=source('warehouse', 'leads'), categories=source('warehouse', 'categories'), features=var('lead_scoring_features')
) }}
