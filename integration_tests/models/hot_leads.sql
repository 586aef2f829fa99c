-- one row per open account that is worth a call today, with the reason
select
    scored."Account No",
    scored.owner,
    scored.score,
    reasons.reason_1,
    reasons.reason_1_effect
from {{ ref('lead_scoring', 'scored_leads') }} as scored
inner join {{ ref('lead_scoring', 'lead_score_reasons') }} as reasons
    on scored."Account No" = reasons."Account No" and scored.model_version = reasons.model_version
where scored.score_band = 'A'
