{% macro check_training_leads(
    relation,
    id,
    label,
    features,
    where=none,
    date=none,
    min_leads_per_class=1,
    cross_validation_folds=none,
    naming=none
) %}
    {%- if execute -%}
        {%- set leads = lead_scoring._leads_to_check(relation, features, id, label, where, naming, role='training') -%}
        {%- do lead_scoring._check_columns(leads, {'date': [date]}) -%}
        {%- do lead_scoring._check_types(leads) -%}
        {%- do lead_scoring._check_ids(leads) -%}
        {%- if date is not none -%}
            {%- do lead_scoring._check_dates(leads, date) -%}
        {%- endif -%}
        {%- do lead_scoring._check_labels(leads, min_leads_per_class, cross_validation_folds) -%}
        {%- do lead_scoring._check_feature_values(leads) -%}
        {%- do lead_scoring._check_what_can_be_learned(leads) -%}
        {%- do lead_scoring._check_identical_features(leads) -%}
    {%- endif -%}
{% endmacro %}
