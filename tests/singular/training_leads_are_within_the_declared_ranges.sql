-- The training leads keep the ranges that are declared for the features, by which equal weights are scaled.
{{ lead_scoring.test_within_declared_ranges(
    model=lead_scoring._ref('lead_scoring_training_set'), features=lead_scoring._setting('features')
) }}
