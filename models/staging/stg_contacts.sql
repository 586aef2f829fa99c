-- one row per contact that is to be scored
with leads as (
    select * from {{ ref('campaign_contacts') }}
)

select
    lead_id,
    cast(recency_days as {{ dbt.type_int() }}) as recency_days,
    cast(fatigue_score as {{ lead_scoring._type_double() }}) as fatigue_score,
    cast(sentiment_score as {{ lead_scoring._type_double() }}) as sentiment_score,
    cast(engagement_rate_30d as {{ lead_scoring._type_double() }}) as engagement_rate_30d,
    cast(reply_rate_90d as {{ lead_scoring._type_double() }}) as reply_rate_90d,
    cast(opt_out_risk as {{ lead_scoring._type_double() }}) as opt_out_risk,
    cast(mms_affinity as {{ lead_scoring._type_double() }}) as mms_affinity
from leads
