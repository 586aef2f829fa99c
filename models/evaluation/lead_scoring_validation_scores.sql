-- one row per approach and validation lead
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.validation_scores(
    leads=lead_scoring._ref('lead_scoring_validation_set'),
    training_leads=lead_scoring._ref('lead_scoring_training_set'),
    weights=lead_scoring._ref('lead_scoring_weights'),
    features=lead_scoring._setting('features'),
    label=lead_scoring._setting('label'),
    id=lead_scoring._setting('id'),
    categories=lead_scoring._ref('lead_scoring_categories'),
    predictions=lead_scoring._predictions()
) }}
