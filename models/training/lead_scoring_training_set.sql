-- one row per training lead: id, label, features
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view', pre_hook="""{{ lead_scoring.check_training_leads(
    id=lead_scoring._setting('id'),
    label=lead_scoring._setting('label'),
    features=lead_scoring._setting('features'),
    date=lead_scoring._setting('date'),
    min_leads_per_class=lead_scoring._setting('min_leads_per_class'),
    cross_validation_folds=lead_scoring._cross_validation_folds() if lead_scoring._setting('c') == 'auto' else none,
    **lead_scoring._leads('training_leads')
) }}""") }}
{%- do lead_scoring._check_settings() %}
{%- set leads = lead_scoring._leads('training_leads') %}

{{ lead_scoring.labelled_leads(
    relation=leads['relation'],
    id=lead_scoring._setting('id'),
    label=lead_scoring._setting('label'),
    features=lead_scoring._setting('features'),
    where=leads['where']
) }}
