-- A band is a promise: on the validation leads, no band converts worse than one below it, beyond what chance explains.
-- Two bands of a few hundred leads differ by chance alone. So the build fails only if the worse band is ahead by more
-- than 2.33 standard errors of the difference, which happens with equally good bands once in a hundred times (one-sided
-- test of two proportions with a pooled variance; Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions,
-- 3rd ed., 3.1).
with bands as (
    select
        score_band,
        band_position,
        conversion_rate,
        {{ lead_scoring._double('validation_leads') }} as leads,
        {{ lead_scoring._double('validation_conversions') }} as conversions
    from {{ lead_scoring._ref('lead_scoring_bands') }}
    where validation_leads > 0
),

pairs as (
    select
        better.score_band as better_band,
        better.conversion_rate as better_band_conversion_rate,
        worse.score_band as worse_band,
        worse.conversion_rate as worse_band_conversion_rate,
        (better.conversions + worse.conversions) / (better.leads + worse.leads) as pooled_rate,
        1 / better.leads + 1 / worse.leads as inverse_leads
    from bands as better
    inner join bands as worse on better.band_position < worse.band_position
)

select *
from pairs
where
    worse_band_conversion_rate - better_band_conversion_rate
    > 2.33 * sqrt(pooled_rate * (1 - pooled_rate) * inverse_leads)
