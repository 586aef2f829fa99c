{{ lead_scoring.score_leads(
    leads=source('warehouse', 'leads'),
    weights=source('warehouse', 'weights'),
    features=var('lead_scoring_features'),
    categories=source('warehouse', 'categories'),
    bands=source('warehouse', 'bands'),
    band_names=['A', 'B', "B's rest"],
    passthrough=['region']
) }}
