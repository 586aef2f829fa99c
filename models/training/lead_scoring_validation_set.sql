-- one row per validation lead: id, label, features, as in lead_scoring_training_set
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view', pre_hook="""{{ lead_scoring.check_validation_leads(
    training_leads=lead_scoring._leads('training_leads')['relation'],
    training_where=lead_scoring._leads('training_leads')['where'],
    id=lead_scoring._setting('id'),
    label=lead_scoring._setting('label'),
    features=lead_scoring._setting('features'),
    date=lead_scoring._setting('date'),
    **lead_scoring._leads('validation_leads')
) }}""") }}
{%- do lead_scoring._check_settings() %}
{%- set leads = lead_scoring._leads('validation_leads') %}

{{ lead_scoring.labelled_leads(
    relation=leads['relation'],
    id=lead_scoring._setting('id'),
    label=lead_scoring._setting('label'),
    features=lead_scoring._setting('features'),
    where=leads['where']
) }}
