-- one row per closed account: the macro on its own, for other leads, with a handwritten list of features
{{ lead_scoring.score_leads(
    leads=ref('closed_accounts'),
    weights=ref('lead_scoring', 'lead_scoring_weights'),
    features=[
        'employees', 'annual_revenue', 'is_partner', 'days_since_contact', 'Lead Source', 'industry',
        {'name': 'region_code', 'type': 'categorical'}
    ],
    id='Account No',
    categories=ref('lead_scoring', 'lead_scoring_categories')
) }}
