-- one row per validation lead, in the arrangement of lead_scoring_training_set
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view', pre_hook="{{ lead_scoring._check_leads('validation_leads') }}") }}

{{ lead_scoring._labelled_set('validation_leads') }}
