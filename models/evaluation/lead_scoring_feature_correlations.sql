-- one row per pair of numeric features
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), ref('lead_scoring_training_set'))
    | selectattr('type', 'equalto', 'numeric') | map(attribute='name') | list %}
with correlations as (
    {#- All pairs in one pass over the leads. #}
    select
        {%- for feature in features %}
        {%- set position = loop.index %}
        {%- for other_feature in features[position:] %}
        {{ lead_scoring._correlation(lead_scoring._quote(feature), lead_scoring._quote(other_feature)) }}
            as correlation_{{ position }}_{{ position + loop.index }},
        {%- endfor %}
        {%- endfor %}
        count(*) as leads
    from {{ ref('lead_scoring_training_set') }}
),

{# The first row is cut off again: it keeps the union whole where there is only one feature, and so no pair. -#}
pairs as (
    select
        cast(null as {{ dbt.type_string() }}) as feature,
        cast(null as {{ dbt.type_string() }}) as other_feature,
        {{ lead_scoring._double('null') }} as correlation
    {%- for feature in features %}
    {%- set position = loop.index %}
    {%- for other_feature in features[position:] %}
    union all
    select
        {{ lead_scoring._text(feature) }} as feature,
        {{ lead_scoring._text(other_feature) }} as other_feature,
        correlation_{{ position }}_{{ position + loop.index }} as correlation
    from correlations
    {%- endfor %}
    {%- endfor %}
)

select
    feature,
    other_feature,
    correlation
from pairs
where feature is not null
