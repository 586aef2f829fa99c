-- one row per labelled lead of the campaign, for validation
{{ config(**lead_scoring._layer()) }}
{%- do lead_scoring._check_seed(ref('campaign_leads_valid')) %}
with leads as (
    select * from {{ ref('campaign_leads_valid') }}
)

select
    lead_id,
    recency_days,
    fatigue_score,
    sentiment_score,
    engagement_rate_30d,
    reply_rate_90d,
    opt_out_risk,
    mms_affinity,
    converted
from leads
