-- one row per lead and feature
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view') }}
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
{%- set leads = ref(lead_scoring._setting('leads')) %}
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), leads) %}
{%- set numeric = features | selectattr('type', 'equalto', 'numeric') | list %}
{%- set categorical = features | selectattr('type', 'equalto', 'categorical') | list %}
with leads as (
    select * from {{ leads }}
),

weights as (
    select * from {{ lead_scoring._ref('lead_scoring_weights') }}
),

categories as (
    select * from {{ lead_scoring._ref('lead_scoring_categories') }}
),

category_weights as (
    {{- lead_scoring._category_weights('weights', 'categories') -}}
),

average_contributions as (
    {{- lead_scoring._average_contributions('weights', 'categories') -}}
),

features as (
    {#- What a contribution needs beside the lead: for a category, only what is the same for all categories. #}
    select
        weights.feature,
        max(weights.category) is not null as is_categorical,
        case when max(weights.category) is null then max(weights.mean) end as mean,
        case when max(weights.category) is null then max(weights.raw_weight) end as raw_weight,
        coalesce(max(average_contributions.average_contribution), 0) as average_contribution,
        max(weights.intercept) as intercept,
        max(weights.model_version) as model_version
    from weights
    left join average_contributions on weights.feature = average_contributions.feature
    group by weights.feature
),

feature_values as (
    {#- The leads once for each feature, and of each only that feature's column. #}
    select
        leads.{{ id }},
        features.*,
        {% if numeric -%}
        case features.feature
            {%- for feature in numeric %}
            {%- set column = 'leads.' ~ lead_scoring._quote(feature['name']) %}
            when {{ lead_scoring._text(feature['name']) }} then {{ lead_scoring._double(column) }}
            {%- endfor %}
        end
        {%- else -%}
        {{ lead_scoring._double('null') }}
        {%- endif %} as feature_value,
        {% if categorical -%}
        case features.feature
            {%- for feature in categorical %}
            {%- set column = 'leads.' ~ lead_scoring._quote(feature['name']) %}
            when {{ lead_scoring._text(feature['name']) }} then {{ lead_scoring._category(column) }}
            {%- endfor %}
        end
        {%- else -%}
        cast(null as {{ dbt.type_string() }})
        {%- endif %} as category
    from leads
    cross join features
)

select
    feature_values.{{ id }},
    feature_values.feature,
    feature_values.category,
    feature_values.feature_value,
    feature_values.mean as average_value,
    coalesce(
        case
            when feature_values.is_categorical then category_weights.coefficient
            else feature_values.raw_weight * (feature_values.feature_value - feature_values.mean)
        end, 0
    ) as contribution,
    feature_values.average_contribution,
    feature_values.intercept,
    feature_values.model_version
from feature_values
left join category_weights
    on feature_values.feature = category_weights.feature and feature_values.category = category_weights.category
