{% macro _setting(name) %}
    {#- Where SQL gets a variable. YAML knows no macros, so what it needs it asks for itself, with the same default. -#}
    {%- set defaults = {
        'training_leads': 'stg_training_leads',
        'validation_leads': 'stg_validation_leads',
        'leads': 'stg_contacts',
        'id': 'lead_id',
        'id_type': 'bigint',
        'label': 'converted',
        'features': [],
        'min_leads_per_class': 50,
        'precision_at': [100, 200],
        'band_shares': {'A': 0.1, 'B': 0.2, 'C': 0.3, 'D': 0.4},
    } -%}
    {%- set value = var('lead_scoring_' ~ name, defaults[name]) -%}
    {{ return(lead_scoring._checked_setting(name, value)) }}
{% endmacro %}
