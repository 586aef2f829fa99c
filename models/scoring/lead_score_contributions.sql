-- one row per lead and feature
{{ config(materialized='view') }}
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
with leads as (
    select * from {{ ref(lead_scoring._setting('leads')) }}
),

weights as (
    select * from {{ ref('lead_scoring_weights') }}
),

feature_values as (
    {#- The leads once for each feature, and of each only that feature's column. #}
    select
        leads.{{ id }},
        weights.feature,
        weights.category,
        case weights.feature
            {%- for feature in lead_scoring._feature_names() %}
            {%- set column = 'leads.' ~ lead_scoring._quote(feature) %}
            when {{ lead_scoring._text(feature) }} then {{ lead_scoring._double(column) }}
            {%- endfor %}
        end as feature_value,
        weights.mean,
        weights.raw_weight,
        weights.intercept,
        weights.model_version
    from leads
    cross join weights
)

select
    {{ id }},
    feature,
    category,
    feature_value,
    mean as average_value,
    coalesce(raw_weight * (feature_value - mean), 0) as contribution,
    intercept,
    model_version
from feature_values
