{% macro _setting_defaults() %}
    {#-
        Every variable, without the prefix, and its default. Outside of the demo the models have none: the name that
        stands in for it is what dbt then says it misses.
    -#}
    {%- set demo = var('lead_scoring_demo_enabled', project_name == 'lead_scoring') -%}
    {{- return({
        'demo_enabled': demo,
        'training_leads': 'stg_training_leads' if demo else 'set_the_variable_lead_scoring_training_leads',
        'validation_leads': 'stg_validation_leads' if demo else 'set_the_variable_lead_scoring_validation_leads',
        'labelled_leads': none,
        'validation_fraction': 0.25,
        'date': none,
        'validation_from': none,
        'leads': 'stg_contacts' if demo else 'set_the_variable_lead_scoring_leads',
        'id': 'lead_id',
        'label': 'converted',
        'features': [],
        'passthrough': [],
        'trainer': lead_scoring._trainers()[0],
        'c': 1.0,
        'class_weight': 'none',
        'min_category_count': 1,
        'min_leads_per_class': 50,
        'precision_at': [100, 200],
        'band_shares': {'A': 0.1, 'B': 0.2, 'C': 0.3, 'D': 0.4},
        'reasons': 3,
    }) -}}
{% endmacro %}
