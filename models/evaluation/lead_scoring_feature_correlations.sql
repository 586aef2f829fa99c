-- one row per pair of numeric features
{%- set training_set = ref('lead_scoring_training_set') %}
{%- set names = lead_scoring._typed_features(lead_scoring._configured_features(), training_set)
    | selectattr('type', 'equalto', 'numeric') | map(attribute='name') | list %}
with correlations as (
    {#- All pairs in one pass over the leads. #}
    select
        {%- for name in names %}
        {%- set position = loop.index %}
        {%- for other_name in names[position:] %}
        corr({{ lead_scoring._quote(name) }}, {{ lead_scoring._quote(other_name) }})
            as correlation_{{ position }}_{{ position + loop.index }},
        {%- endfor %}
        {%- endfor %}
        count(*) as leads
    from {{ training_set }}
),

features as (
    {#- The first row is cut off again: it keeps the union whole where no feature is numeric. #}
    select
        0 as place,
        cast(null as {{ dbt.type_string() }}) as feature,
        false as varies
    {%- for name in names %}
    union all
    select
        {{ loop.index }} as place,
        {{ lead_scoring._text(name) }} as feature,
        min({{ lead_scoring._quote(name) }}) < max({{ lead_scoring._quote(name) }}) as varies
    from {{ training_set }}
    {%- endfor %}
),

pairs as (
    {#- One row turned into many. A select for each pair, and a union of them, would take minutes for 85 features. #}
    select
        features.feature,
        other_features.feature as other_feature,
        features.varies and other_features.varies as both_vary,
        {% if names | length > 1 -%}
        case features.place
            {%- for name in names[:-1] %}
            {%- set position = loop.index %}
            when {{ position }}
                then case other_features.place
                    {%- for other_name in names[position:] %}
                    {%- set other_position = position + loop.index %}
                    when {{ other_position }} then correlations.correlation_{{ position }}_{{ other_position }}
                    {%- endfor %}
                end
            {%- endfor %}
        end
        {%- else -%}
        {{ lead_scoring._double('null') }}
        {%- endif %} as correlation
    from features
    inner join features as other_features on features.place < other_features.place
    cross join correlations
    where features.place > 0
)

-- Rounding can carry a correlation past 1 by a digit, which is cut off; where the leads that have both values have only
-- one value of a feature there is none, and what an engine makes of it is no number from -1 to 1.
select
    feature,
    other_feature,
    case when both_vary and abs(correlation) < 1.000001 then least(greatest(correlation, -1), 1) end as correlation
from pairs
