-- one row per labelled lead of the campaign that the weights are learned from
with leads as (
    select * from {{ ref('campaign_leads_train') }}
)

select
    lead_id,
    cast(recency_days as {{ dbt.type_int() }}) as recency_days,
    cast(fatigue_score as {{ lead_scoring._type_double() }}) as fatigue_score,
    cast(sentiment_score as {{ lead_scoring._type_double() }}) as sentiment_score,
    cast(engagement_rate_30d as {{ lead_scoring._type_double() }}) as engagement_rate_30d,
    cast(reply_rate_90d as {{ lead_scoring._type_double() }}) as reply_rate_90d,
    cast(opt_out_risk as {{ lead_scoring._type_double() }}) as opt_out_risk,
    cast(mms_affinity as {{ lead_scoring._type_double() }}) as mms_affinity,
    cast(converted as {{ dbt.type_int() }}) as converted
from leads
