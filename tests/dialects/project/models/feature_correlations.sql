{{ lead_scoring.feature_correlations(source('warehouse', 'leads'), features=var('lead_scoring_features')) }}
