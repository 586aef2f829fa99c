-- A band is a promise: on the validation leads, no band converts better than one above it.
with bands as (
    select * from {{ ref('lead_scoring_bands') }}
    where validation_leads > 0
)

select
    better.score_band as better_band,
    better.conversion_rate as better_band_conversion_rate,
    worse.score_band as worse_band,
    worse.conversion_rate as worse_band_conversion_rate
from bands as better
inner join bands as worse on better.band_position < worse.band_position
where not better.conversion_rate >= worse.conversion_rate
