{{ lead_scoring.labelled_leads(
    source('warehouse', 'leads'), id='lead_id', label='converted', features=var('lead_scoring_features'),
    where=lead_scoring._split_by_date('seen_on', '2026-01-31', is_training=true)
) }}
