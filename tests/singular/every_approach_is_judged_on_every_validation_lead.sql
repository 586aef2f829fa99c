-- Metrics can be compared only when they are of the same leads: each of the approaches (three, or two where the
-- trainer is sql and no model in Python runs) has a score for every validation lead.
with validation_leads as (
    select count(*) as leads from {{ lead_scoring._ref('lead_scoring_validation_set') }}
),

metrics as (
    select
        count(*) as approaches,
        min(leads) as fewest_leads,
        max(leads) as most_leads
    from {{ lead_scoring._ref('lead_scoring_metrics') }}
)

select
    metrics.approaches,
    metrics.fewest_leads,
    metrics.most_leads,
    validation_leads.leads
from metrics
cross join validation_leads
where
    metrics.approaches <> {{ 3 if lead_scoring._setting('trainer') == 'sklearn' else 2 }}
    or metrics.fewest_leads is distinct from validation_leads.leads
    or metrics.most_leads is distinct from validation_leads.leads
