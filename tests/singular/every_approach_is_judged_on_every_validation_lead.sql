-- Metrics can be compared only if they come from the same leads: each approach has a score for every validation lead,
-- and there are no other approaches.
with validation_leads as (
    select count(*) as leads from {{ lead_scoring._ref('lead_scoring_validation_set') }}
),

expected as (
    {%- for approach in ['equal_weights', 'logistic_regression'] + lead_scoring._predictions().keys() | list %}
    select
        '{{ approach }}' as approach,
        leads
    from validation_leads
    where leads > 0
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

judged as (
    select
        approach,
        leads
    from {{ lead_scoring._ref('lead_scoring_metrics') }}
)

select
    expected.approach as expected_approach,
    expected.leads as expected_leads,
    judged.approach,
    judged.leads
from expected
full outer join judged on expected.approach = judged.approach
where
    expected.approach is null
    or judged.approach is null
    or expected.leads <> judged.leads
