-- one row per numeric feature, and per category of a categorical one: the fit in SQL
{{ config(
    materialized='logistic_regression',
    label=lead_scoring._setting('label'),
    features=lead_scoring._configured_features(),
    c=lead_scoring._setting('c'),
    class_weight=lead_scoring._setting('class_weight'),
    min_category_count=lead_scoring._setting('min_category_count')
) }}

select * from {{ ref('lead_scoring_training_set') }}
