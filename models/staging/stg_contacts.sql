-- one row per contact that is to be scored
with leads as (
    select * from {{ ref('campaign_contacts') }}
)

select
    lead_id,
    cast(recency_days as {{ dbt.type_int() }}) as recency_days,
    cast(fatigue_score as {{ dbt.type_float() }}) as fatigue_score,
    cast(sentiment_score as {{ dbt.type_float() }}) as sentiment_score,
    cast(engagement_rate_30d as {{ dbt.type_float() }}) as engagement_rate_30d,
    cast(reply_rate_90d as {{ dbt.type_float() }}) as reply_rate_90d,
    cast(opt_out_risk as {{ dbt.type_float() }}) as opt_out_risk,
    cast(mms_affinity as {{ dbt.type_float() }}) as mms_affinity
from leads
