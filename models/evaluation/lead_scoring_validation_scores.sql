-- one row per approach and validation lead
{{ config(**lead_scoring._layer()) }}
{%- set id = lead_scoring._setting('id') -%}
{%- set quoted_id = lead_scoring._quote(id) -%}
{%- set validation_set = lead_scoring._ref('lead_scoring_validation_set') -%}
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), validation_set) %}
with validation_leads as (
    select
        {{ quoted_id }},
        {{ lead_scoring._quote(lead_scoring._setting('label')) }} as label
    from {{ lead_scoring._ref('lead_scoring_validation_set') }}
),

equal_weights as (
    {{ lead_scoring._equal_weights(
        leads=lead_scoring._ref('lead_scoring_validation_set'),
        training_leads=lead_scoring._ref('lead_scoring_training_set'),
        features=features,
        id=id
    ) }}
),

logistic_regression as (
    {{ lead_scoring.score_leads(
        leads=lead_scoring._ref('lead_scoring_validation_set'),
        weights=lead_scoring._ref('lead_scoring_weights'),
        features=features,
        id=id,
        categories=lead_scoring._ref('lead_scoring_categories')
    ) }}
),

{% if lead_scoring._setting('trainer') == 'sklearn' -%}
gradient_boosting as (
    select * from {{ lead_scoring._ref('lead_scoring_gradient_boosting') }}
),

{% endif -%}
scores as (
    select
        'equal_weights' as approach,
        {{ quoted_id }},
        probability
    from equal_weights
    union all
    select
        'logistic_regression' as approach,
        {{ quoted_id }},
        conversion_probability as probability
    from logistic_regression
    {%- if lead_scoring._setting('trainer') == 'sklearn' %}
    union all
    select
        'gradient_boosting' as approach,
        {{ quoted_id }},
        probability
    from gradient_boosting
    {%- endif %}
)

select
    scores.approach,
    scores.{{ quoted_id }},
    validation_leads.label,
    scores.probability
from scores
inner join validation_leads on scores.{{ quoted_id }} = validation_leads.{{ quoted_id }}
