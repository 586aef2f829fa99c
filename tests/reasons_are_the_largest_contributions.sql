-- The three reasons of a lead are its three largest contributions in size, largest first; a missing reason stands for a
-- contribution of 0 or for a feature there is not. Each is that feature's own contribution, sign and all.
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
    largest.{{ id }},
    {%- for reason in range(1, 4) %}
    largest.size_{{ reason }},
    reasons.reason_{{ reason }},
    reasons.reason_{{ reason }}_contribution,
    own_{{ reason }}.contribution as own_contribution_{{ reason }},
    {%- endfor %}
    reasons.model_version
from largest
left join {{ ref('lead_score_reasons') }} as reasons on largest.{{ id }} = reasons.{{ id }}
{%- for reason in range(1, 4) %}
left join {{ ref('lead_score_contributions') }} as own_{{ reason }}
    on largest.{{ id }} = own_{{ reason }}.{{ id }} and reasons.reason_{{ reason }} = own_{{ reason }}.feature
{%- endfor %}
where
    reasons.model_version is null
    {%- for reason in range(1, 4) %}
    or reasons.reason_{{ reason }}_contribution is distinct from own_{{ reason }}.contribution
    {%- endfor %}
    {%- for reason in range(1, 4) %}
    or not abs(coalesce(abs(reasons.reason_{{ reason }}_contribution), 0) - largest.size_{{ reason }}) <= 1e-12
    {%- endfor %}
