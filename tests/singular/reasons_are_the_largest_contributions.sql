-- The reasons of a lead are the features whose contributions are furthest from the average training lead's, furthest
-- first. A missing reason means a distance of 0 or that there are no more features. Each reason has the contribution of
-- its feature, with the sign, and the lead's category or number.
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
{%- set value = "coalesce(distances.category, " ~ lead_scoring._number_text('distances.feature_value') ~ ")" %}
{%- set reasons = range(1, lead_scoring._setting('reasons') + 1) %}
with distances as (
    select
        {{ id }},
        feature,
        category,
        feature_value,
        contribution - average_contribution as distance,
        row_number() over (partition by {{ id }} order by abs(contribution - average_contribution) desc) as place
    from {{ lead_scoring._ref('lead_score_contributions') }}
),

compared as (
    select
        distances.{{ id }},
        {%- for reason in reasons %}
        coalesce(max(case when distances.place = {{ reason }} then abs(distances.distance) end), 0)
            as size_{{ reason }},
        max(
            case
                when reasons.reason_{{ reason }}_feature <> distances.feature then null
                when
                    reasons.reason_{{ reason }} in (
                        distances.feature || ' = ' || {{ value }},
                        distances.feature || ' = ' || {{ value }} || ' (unseen)'
                    )
                    then distances.distance
            end
        ) as own_distance_{{ reason }},
        max(reasons.reason_{{ reason }}) as reason_{{ reason }},
        max(reasons.reason_{{ reason }}_effect) as effect_{{ reason }},
        max(reasons.reason_{{ reason }}_contribution) as distance_{{ reason }},
        {%- endfor %}
        max(reasons.model_version) as model_version
    from distances
    left join {{ lead_scoring._as(lead_scoring._ref('lead_score_reasons'), 'reasons') }}
        on distances.{{ id }} = reasons.{{ id }}
    group by distances.{{ id }}
)

select *
from compared
where
    model_version is null
    {%- for reason in reasons %}
    or not abs(coalesce(abs(distance_{{ reason }}), 0) - size_{{ reason }}) <= 1e-12
    or not coalesce(abs(distance_{{ reason }} - own_distance_{{ reason }}), 0) <= 1e-12
    or (reason_{{ reason }} is null) <> (own_distance_{{ reason }} is null)
    or (reason_{{ reason }} is null) <> (distance_{{ reason }} is null)
    or coalesce(effect_{{ reason }}, 'none') <> case
        when own_distance_{{ reason }} > 0 then 'raises'
        when own_distance_{{ reason }} < 0 then 'lowers'
        else 'none'
    end
    {%- endfor %}
