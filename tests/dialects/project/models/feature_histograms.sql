{{ lead_scoring.feature_histograms(source('warehouse', 'leads'), features=var('lead_scoring_features'), label='converted') }}
