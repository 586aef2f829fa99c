-- one row per numeric feature and bin that holds a training lead
{{ config(**lead_scoring._layer()) }}
{%- set training_set = lead_scoring._ref('lead_scoring_training_set') %}
{%- set names = lead_scoring._typed_features(lead_scoring._configured_features(), training_set)
    | selectattr('type', 'equalto', 'numeric') | map(attribute='name') | list %}
{%- set bins = 20 %}
with feature_values as (
    {#- The first branch has no row: it keeps the union whole where no feature is numeric. #}
    select
        cast(null as {{ dbt.type_string() }}) as feature,
        {{ lead_scoring._double('null') }} as feature_value,
        0 as label
    where 1 = 0
    {%- for name in names %}
    union all
    select
        {{ lead_scoring._text(name) }} as feature,
        {{ lead_scoring._quote(name) }} as feature_value,
        {{ lead_scoring._quote(lead_scoring._setting('label')) }} as label
    from {{ training_set }}
    where {{ lead_scoring._quote(name) }} is not null
    {%- endfor %}
),

{# One value in a hundred at either end may be far away and would leave all others to a single bin. -#}
percentiles as (
    select
        feature,
        percentile_cont(0.01) within group (order by feature_value) as low,
        percentile_cont(0.99) within group (order by feature_value) as high,
        min(feature_value) as smallest_value,
        max(feature_value) as largest_value,
        min(case when feature_value = floor(feature_value) then 1 else 0 end) = 1 as is_whole
    from feature_values
    group by feature
),

ends as (
    select
        feature,
        is_whole,
        case when low = high then smallest_value when is_whole then floor(low) else low end as low,
        case when low = high then largest_value when is_whole then ceil(high) else high end as high
    from percentiles
),

{# Bins of whole numbers hold equally many of them each, so that no bin is high by its width alone. -#}
widths as (
    select
        feature,
        low,
        high,
        case
            when is_whole then greatest(1, ceil((high - low + 1) / {{ bins }}))
            when high > low then (high - low) / {{ bins }}
            else 1
        end as width,
        is_whole
    from ends
),

bins as (
    select
        feature,
        low,
        width,
        case
            when is_whole then ceil((high - low + 1) / width)
            when high > low then {{ bins }}
            else 1
        end as bins
    from widths
),

binned as (
    select
        feature_values.feature,
        bins.low,
        bins.width,
        feature_values.label,
        least(greatest(floor((feature_values.feature_value - bins.low) / bins.width), 0), bins.bins - 1) as place
    from feature_values
    inner join bins on feature_values.feature = bins.feature
)

select
    feature,
    cast(place as {{ dbt.type_int() }}) + 1 as bin,
    low + place * width as min_value,
    low + (place + 1) * width as max_value,
    cast(count(*) as {{ dbt.type_bigint() }}) as leads,
    cast(sum(label) as {{ dbt.type_bigint() }}) as conversions,
    avg({{ lead_scoring._double('label') }}) as conversion_rate
from binned
group by feature, low, width, place
