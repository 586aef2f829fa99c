-- Bands, ranks and probabilities tell the same story: going down the ranks, the band never gets better, and every lead
-- has one of the bands that were fixed at training time.
with ranked as (
    select
        ranked_leads.lead_rank,
        ranked_leads.score_band,
        bands.band_position,
        lag(bands.band_position) over (order by ranked_leads.lead_rank) as band_position_above
    from {{ lead_scoring._as(lead_scoring._ref('ranked_leads'), 'ranked_leads') }}
    left join {{ lead_scoring._as(lead_scoring._ref('lead_scoring_bands'), 'bands') }}
        on ranked_leads.score_band = bands.score_band
)

select *
from ranked
where band_position is null or band_position < band_position_above
