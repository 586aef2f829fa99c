-- one row per categorical feature and category that training has met
{%- set training_set = ref('lead_scoring_training_set') %}
{%- set label = lead_scoring._quote(lead_scoring._setting('label')) %}
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), training_set)
    | selectattr('type', 'equalto', 'categorical') | list %}
with met as (
    {#- The first row is cut off again: it keeps the union whole where no feature is categorical. #}
    select
        cast(null as {{ dbt.type_string() }}) as feature,
        cast(null as {{ dbt.type_string() }}) as category,
        0 as leads,
        0 as conversions
    {%- for feature in features %}
    union all
    select
        {{ lead_scoring._text(feature['name']) }} as feature,
        {{ lead_scoring._quote(feature['name']) }} as category,
        count(*) as leads,
        sum({{ label }}) as conversions
    from {{ training_set }}
    group by {{ lead_scoring._quote(feature['name']) }}
    {%- endfor %}
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
where feature is not null
