-- one row: the training run that made the weights
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.training_run(
    weights=lead_scoring._ref('lead_scoring_weights'),
    training_leads=lead_scoring._ref('lead_scoring_training_set'),
    validation_leads=lead_scoring._ref('lead_scoring_validation_set'),
    label=lead_scoring._setting('label'),
    c=lead_scoring._ref('lead_scoring_cross_validation') if lead_scoring._setting('trainer') == 'sklearn'
        else lead_scoring._setting('c'),
    min_category_count=lead_scoring._setting('min_category_count'),
    facts=lead_scoring._run_facts(),
    validation_fraction=lead_scoring._setting('validation_fraction')
        if lead_scoring._setting('labelled_leads') is not none and lead_scoring._setting('date') is none else none
) }}
