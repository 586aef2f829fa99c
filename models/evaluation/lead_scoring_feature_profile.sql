-- one row per feature
{%- set label = lead_scoring._quote(lead_scoring._setting('label')) %}
with training_leads as (
    select * from {{ ref('lead_scoring_training_set') }}
),

profiles as (
    {%- for feature in lead_scoring._features(lead_scoring._setting('features')) %}
    {%- set column = lead_scoring._quote(feature['name']) %}
    select
        {{ loop.index }} as feature_position,
        {{ lead_scoring._text(feature['name']) }} as feature,
        {%- set direction = lead_scoring._text(feature['direction']) if feature['direction'] else 'null' %}
        cast({{ direction }} as {{ dbt.type_string() }}) as direction,
        {%- for bound in ['min', 'max'] %}
        {{ lead_scoring._number(feature[bound]) if feature[bound] is not none else lead_scoring._double('null') }}
            as declared_{{ bound }},
        {%- endfor %}
        count(*) as leads,
        count(*) - count({{ column }}) as missing_values,
        count(distinct {{ column }}) as distinct_values,
        avg({{ column }}) as mean,
        stddev_pop({{ column }}) as standard_deviation,
        min({{ column }}) as smallest_value,
        percentile_cont(0.25) within group (order by {{ column }}) as lower_quartile,
        percentile_cont(0.5) within group (order by {{ column }}) as median,
        percentile_cont(0.75) within group (order by {{ column }}) as upper_quartile,
        max({{ column }}) as largest_value,
        avg(case when {{ label }} = 1 then {{ column }} end) as mean_of_converted,
        avg(case when {{ label }} = 0 then {{ column }} end) as mean_of_not_converted,
        {{ lead_scoring._correlation(column, lead_scoring._double(label)) }} as label_correlation
    from training_leads
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
)

select * from profiles
