-- one row per categorical feature and category that training has met
{{ config(**lead_scoring._layer()) }}
{%- set training_set = lead_scoring._ref('lead_scoring_training_set') %}
with met as (
    {{ lead_scoring._category_counts(
        training_set,
        lead_scoring._typed_features(lead_scoring._configured_features(), training_set),
        label=lead_scoring._setting('label')
    ) }}
)

select
    feature,
    category,
    case when leads < {{ lead_scoring._setting('min_category_count') }} then '(infrequent)' else category end
        as weights_category,
    cast(leads as {{ dbt.type_bigint() }}) as leads,
    cast(conversions as {{ dbt.type_bigint() }}) as conversions,
    {{ lead_scoring._double('conversions') }} / leads as conversion_rate
from met
