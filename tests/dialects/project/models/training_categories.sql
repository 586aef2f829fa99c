{{ lead_scoring.training_categories(
    source('warehouse', 'leads'), features=var('lead_scoring_features'), label='converted', min_category_count=20
) }}
