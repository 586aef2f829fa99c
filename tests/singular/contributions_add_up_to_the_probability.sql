-- The explanation is the score: for every scored lead the contributions of all features and the intercept add up to the
-- logit, so that their sigmoid is the probability, and there is one contribution for each feature.
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
with sums as (
    select
        {{ id }},
        count(*) as contributions,
        sum(contribution) + max(intercept) as logit
    from {{ lead_scoring._ref('lead_score_contributions') }}
    group by {{ id }}
),

features as (
    select count(distinct feature) as features from {{ lead_scoring._ref('lead_scoring_weights') }}
)

select
    scored_leads.{{ id }},
    scored_leads.conversion_probability,
    sums.logit,
    sums.contributions
from {{ lead_scoring._as(lead_scoring._ref('scored_leads'), 'scored_leads') }}
cross join features
left join sums on scored_leads.{{ id }} = sums.{{ id }}
where
    sums.contributions is null
    or sums.contributions <> features.features
    or not abs({{ lead_scoring._sigmoid('sums.logit') }} - scored_leads.conversion_probability) <= 1e-9
