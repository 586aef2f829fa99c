{{ lead_scoring.score_leads(
    leads=source('warehouse', 'leads'),
    weights=source('warehouse', 'weights'),
    features=[{'name': 'age', 'type': 'numeric'}]
) }}
