{#- The trainer draws no sample where the engine has no hash of rows. -#}
{%- set every = 16 if lead_scoring._leads_hash(training_settings(), 'leads') else none -%}
{{ lead_scoring._grouped_leads(
    lead_scoring._encoded_leads(
        source('warehouse', 'leads'), training_settings(), source('warehouse', 'levels'), sampled=every
    ),
    training_settings()
) }}
