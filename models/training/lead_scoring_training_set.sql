-- one row per training lead, in the arrangement that the trainers read
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view', pre_hook="{{ lead_scoring._check_leads('training_leads') }}") }}

{{ lead_scoring._labelled_set('training_leads') }}
