-- one row per cell of the grid: a band of fit and a band of engagement, with or without accounts
select
    fit.score_band as fit_band,
    engagement.score_band as engagement_band,
    count(segments."Account No") as accounts,
    avg(segments.sale_probability) as mean_sale_probability,
    coalesce(sum(segments.sale_probability), 0) as expected_sales
from {{ ref('lead_scoring', 'lead_scoring_bands') }} as fit
cross join {{ ref('lead_scoring_engagement', 'lead_scoring_bands') }} as engagement
left join {{ ref('account_segments') }} as segments
    on fit.score_band = segments.fit_band and engagement.score_band = segments.engagement_band
group by fit.score_band, engagement.score_band
