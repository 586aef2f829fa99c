{{ lead_scoring.equal_weights(
    leads=source('warehouse', 'leads'), training_leads=source('warehouse', 'leads'), features=var('lead_scoring_features')
) }}
