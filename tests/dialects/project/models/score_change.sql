{{ lead_scoring.score_change(
    before=source('warehouse', 'scores_before'),
    after=source('warehouse', 'scores'),
    weights_before=source('warehouse', 'weights'),
    features=var('lead_scoring_features'),
    categories_before=source('warehouse', 'categories')
) }}
