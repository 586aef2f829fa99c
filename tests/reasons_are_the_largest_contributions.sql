-- The reasons of a lead are the features whose contributions are the furthest from the average training lead's,
-- furthest first; a missing reason stands for a distance of 0 or for a feature there is not. Each is that feature's
-- own, named with its category, sign and all.
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
{%- set reasons = range(1, lead_scoring._setting('reasons') + 1) %}
with distances as (
    select
        {{ id }},
        feature || coalesce(' = ' || category, '') as reason,
        contribution - average_contribution as distance,
        case
            when contribution > average_contribution then 'raises'
            when contribution < average_contribution then 'lowers'
        end as effect
    from {{ ref('lead_score_contributions') }}
),

places as (
    select
        {{ id }},
        abs(distance) as size,
        row_number() over (partition by {{ id }} order by abs(distance) desc) as place
    from distances
),

largest as (
    select
        {{ id }},
        {%- for reason in reasons %}
        coalesce(max(case when place = {{ reason }} then size end), 0) as size_{{ reason }},
        {%- endfor %}
        count(*) as contributions
    from places
    group by {{ id }}
)

select
    largest.{{ id }},
    {%- for reason in reasons %}
    largest.size_{{ reason }},
    reasons.reason_{{ reason }},
    reasons.reason_{{ reason }}_effect,
    reasons.reason_{{ reason }}_contribution,
    own_{{ reason }}.distance as own_contribution_{{ reason }},
    {%- endfor %}
    reasons.model_version
from largest
left join {{ ref('lead_score_reasons') }} as reasons on largest.{{ id }} = reasons.{{ id }}
{%- for reason in reasons %}
left join distances as own_{{ reason }}
    on
        largest.{{ id }} = own_{{ reason }}.{{ id }}
        and reasons.reason_{{ reason }} in (own_{{ reason }}.reason, own_{{ reason }}.reason || ' (unseen)')
{%- endfor %}
where
    reasons.model_version is null
    {%- for reason in reasons %}
    or (reasons.reason_{{ reason }} is null) <> (own_{{ reason }}.reason is null)
    or not coalesce(abs(reasons.reason_{{ reason }}_contribution - own_{{ reason }}.distance), 0) <= 1e-12
    or not abs(coalesce(abs(reasons.reason_{{ reason }}_contribution), 0) - largest.size_{{ reason }}) <= 1e-12
    or coalesce(reasons.reason_{{ reason }}_effect <> own_{{ reason }}.effect, false)
    or (reasons.reason_{{ reason }}_effect is null) <> (own_{{ reason }}.effect is null)
    {%- endfor %}
