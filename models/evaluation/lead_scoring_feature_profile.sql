-- one row per feature
{{ config(**lead_scoring._layer()) }}
{{ config(post_hook="{{ lead_scoring._warn_of_leaks() }}") }}
{%- set training_set = lead_scoring._ref('lead_scoring_training_set') %}
{%- set label = lead_scoring._quote(lead_scoring._setting('label')) %}
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), training_set) %}
{%- set source = lead_scoring._source('training_leads')['relation'] %}
{%- set column_types = lead_scoring._column_kinds(source) if execute else {} %}
with training_leads as (
    select * from {{ training_set }}
),

profiles as (
    {%- for feature in features %}
    {%- set column = lead_scoring._quote(feature['name']) %}
    {%- set is_numeric = feature['type'] == 'numeric' %}
    {#- A category has no distribution: what is asked of a number is NULL for it, in the same columns. #}
    {%- set number = column if is_numeric else lead_scoring._double('null') %}
    select
        {{ loop.index }} as feature_position,
        {{ lead_scoring._text(feature['name']) }} as feature,
        {{ lead_scoring._text(feature['type']) }} as feature_type,
        {%- set column_type = column_types.get(feature['name'] | lower) %}
        cast({{ lead_scoring._text(column_type) if column_type else 'null' }} as {{ dbt.type_string() }})
            as column_type,
        {%- set direction = lead_scoring._text(feature['direction']) if feature['direction'] else 'null' %}
        cast({{ direction }} as {{ dbt.type_string() }}) as direction,
        {%- for bound in ['min', 'max'] %}
        {{ lead_scoring._number(feature[bound]) if feature[bound] is not none else lead_scoring._double('null') }}
            as declared_{{ bound }},
        {%- endfor %}
        count(*) as leads,
        {% if is_numeric -%}
        count(*) - count({{ column }}) as missing_values,
        count(distinct {{ column }}) as distinct_values,
        {%- else -%}
        count(case when {{ column }} = '(missing)' then 1 end) as missing_values,
        count(distinct nullif({{ column }}, '(missing)')) as distinct_values,
        {%- endif %}
        avg({{ number }}) as mean,
        stddev_pop({{ number }}) as standard_deviation,
        min({{ number }}) as smallest_value,
        percentile_cont(0.25) within group (order by {{ number }}) as lower_quartile,
        percentile_cont(0.5) within group (order by {{ number }}) as median,
        percentile_cont(0.75) within group (order by {{ number }}) as upper_quartile,
        max({{ number }}) as largest_value,
        avg(case when {{ label }} = 1 then {{ number }} end) as mean_of_converted,
        avg(case when {{ label }} = 0 then {{ number }} end) as mean_of_not_converted,
        {{ lead_scoring._correlation(number, lead_scoring._double(label)) if is_numeric else number }}
            as label_correlation
    from training_leads
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

folds as (
    select
        *,
        row_number() over (order by {{ lead_scoring._quote(lead_scoring._setting('id')) }}) % 5 as lead_scoring_fold
    from training_leads
),

values_as_scores as (
    {%- for feature in features %}
    {%- set column = lead_scoring._quote(feature['name']) %}
    select
        {{ lead_scoring._text(feature['name']) }} as feature,
        {{ label }} as label,
        {% if feature['type'] == 'numeric' -%}
        {{ column }} as score
        {%- else -%}
        {#- A category's score is how often it converted in the other four fifths of the leads: with the lead itself, a
            category of one lead would know the outcome. #}
        coalesce(
            (
                sum({{ label }}) over (partition by {{ column }})
                - sum({{ label }}) over (partition by {{ column }}, lead_scoring_fold)
            )
            / {{ lead_scoring._double(
                'nullif(count(*) over (partition by ' ~ column ~ ') - count(*) over (partition by ' ~ column ~ ', lead_scoring_fold), 0)'
            ) }},
            avg({{ lead_scoring._double(label) }}) over ()
        ) as score
        {%- endif %}
    from folds
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

metrics as (
    {{ lead_scoring.classification_metrics('values_as_scores', score='score', group_by=['feature']) }}
),

profiles_with_roc_auc as (
    select
        profiles.*,
        case
            when profiles.feature_type = 'numeric' then greatest(metrics.roc_auc, 1 - metrics.roc_auc)
            else metrics.roc_auc
        end as roc_auc
    from profiles
    left join metrics on profiles.feature = metrics.feature
)

select
    *,
    coalesce(roc_auc >= {{ lead_scoring._suspicious_roc_auc() }}, false) as is_suspected_leak
from profiles_with_roc_auc
