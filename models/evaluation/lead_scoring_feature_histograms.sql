-- one row per numeric feature and bin that holds a training lead
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.feature_histograms(
    relation=lead_scoring._ref('lead_scoring_training_set'),
    features=lead_scoring._setting('features'),
    label=lead_scoring._setting('label')
) }}
