{{ lead_scoring.validation_scores(
    leads=source('warehouse', 'leads'), training_leads=source('warehouse', 'leads'),
    weights=source('warehouse', 'weights'), features=var('lead_scoring_features'), label='converted',
    categories=source('warehouse', 'categories'), predictions={'gradient_boosting': source('warehouse', 'scores')}
) }}
