-- The training leads are within the declared ranges of the features, which scale the equal weights.
{{ lead_scoring.test_within_declared_ranges(
    model=lead_scoring._ref('lead_scoring_training_set'), features=lead_scoring._setting('features')
) }}
