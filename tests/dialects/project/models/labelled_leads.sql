{{ lead_scoring.labelled_leads(
    source('warehouse', 'leads'), id='lead_id', label='converted', features=var('lead_scoring_features'), where="region = 'north'"
) }}
