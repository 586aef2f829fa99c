{#- Which columns a table has is asked of the database; nobody asks what is none yet. -#}
{{ lead_scoring.feature_profile(
    source('warehouse', 'leads'), features=var('lead_scoring_features'), label='converted',
    source=api.Relation.create(identifier='leads', type='cte')
) }}
