-- one row per open account: its fit, its engagement, and the next step
with scored as (
    select
        fit."Account No",
        fit.owner,
        fit.conversion_probability as sale_probability,
        fit.score_band as fit_band,
        engagement.conversion_probability as demo_probability,
        -- An account that marketing does not know has done nothing yet.
        coalesce(engagement.score_band, 'D') as engagement_band
    from {{ ref('lead_scoring', 'scored_leads') }} as fit
    left join {{ ref('lead_scoring_engagement', 'scored_leads') }} as engagement
        on fit."Account No" = engagement."Account No"
)

select
    *,
    case
        when fit_band in ('A', 'B') and engagement_band in ('A', 'B') then 'call'
        when fit_band in ('A', 'B') then 'interest'
        when engagement_band in ('A', 'B') then 'qualify'
        else 'wait'
    end as next_step
from scored
