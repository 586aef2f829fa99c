-- The three reasons of a lead are its three largest contributions in size, largest first; a missing reason stands for a
-- contribution of 0 or for a feature there is not.
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
with sizes as (
    select
        {{ id }},
        abs(contribution) as size,
        row_number() over (partition by {{ id }} order by abs(contribution) desc) as place
    from {{ ref('lead_score_contributions') }}
),

largest as (
    select
        {{ id }},
        {%- for reason in range(1, 4) %}
        coalesce(max(case when place = {{ reason }} then size end), 0) as size_{{ reason }},
        {%- endfor %}
        count(*) as contributions
    from sizes
    group by {{ id }}
)

select
    largest.*,
    reasons.reason_1_contribution,
    reasons.reason_2_contribution,
    reasons.reason_3_contribution
from largest
left join {{ ref('lead_score_reasons') }} as reasons on largest.{{ id }} = reasons.{{ id }}
where
    reasons.model_version is null
    {%- for reason in range(1, 4) %}
    or not abs(coalesce(abs(reasons.reason_{{ reason }}_contribution), 0) - largest.size_{{ reason }}) <= 1e-12
    {%- endfor %}
