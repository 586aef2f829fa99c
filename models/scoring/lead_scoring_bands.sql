-- one row per band, best first
{{ config(**lead_scoring._layer()) }}
{%- set id = lead_scoring._setting('id') -%}
{%- set label = lead_scoring._setting('label') -%}
{%- set shares = lead_scoring._setting('band_shares') -%}
{%- set bands = shares.keys() | list %}
with scores as (
    {{ lead_scoring.score_leads(
        leads=lead_scoring._ref('lead_scoring_validation_set'),
        weights=lead_scoring._ref('lead_scoring_weights'),
        features=lead_scoring._typed_features(lead_scoring._configured_features(), lead_scoring._ref('lead_scoring_validation_set')),
        id=id,
        categories=lead_scoring._ref('lead_scoring_categories')
    ) }}
),

validation_leads as (
    select
        scores.lead_score,
        scores.conversion_probability,
        scores.model_version,
        leads.{{ lead_scoring._quote(label) }} as label,
        row_number() over (order by scores.lead_score desc) as place,
        count(*) over () as leads
    from scores
    inner join {{ lead_scoring._ref('lead_scoring_validation_set') }} as leads
        on scores.{{ lead_scoring._quote(id) }} = leads.{{ lead_scoring._quote(id) }}
),

shares as (
    {%- for band, share in shares.items() %}
    {%- set cumulative_share = (shares.values() | list)[:loop.index] | sum | round(12) %}
    select
        {{ loop.index }} as band_position,
        {{ lead_scoring._text(band) }} as score_band,
        {{ lead_scoring._number(share) }} as share,
        {{ lead_scoring._number(cumulative_share) }} as cumulative_share
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
),

cutoffs as (
    {#- The last band has no lower limit: whoever reaches no other band is in it. #}
    select
        shares.band_position,
        shares.score_band,
        shares.share,
        max(validation_leads.model_version) as model_version,
        case when shares.band_position < {{ bands | length }} then min(validation_leads.lead_score) end
            as min_lead_score,
        case when shares.band_position < {{ bands | length }} then min(validation_leads.conversion_probability) end
            as min_conversion_probability
    from shares
    inner join validation_leads
        on validation_leads.place <= greatest(1, floor(shares.cumulative_share * validation_leads.leads + 0.5))
    group by shares.band_position, shares.score_band, shares.share
),

cutoffs_row as (
    {{- lead_scoring._cutoffs_row('cutoffs', bands) -}}
),

banded as (
    select
        {{ lead_scoring._band('validation_leads.lead_score', 'cutoffs_row', bands) }} as score_band,
        validation_leads.label
    from validation_leads
    cross join cutoffs_row
),

outcomes as (
    select
        score_band,
        count(*) as validation_leads,
        sum(label) as validation_conversions
    from banded
    group by score_band
)

select
    cutoffs.model_version,
    cutoffs.band_position,
    cutoffs.score_band,
    cutoffs.share,
    cutoffs.min_lead_score,
    cutoffs.min_conversion_probability,
    cast(coalesce(outcomes.validation_leads, 0) as {{ dbt.type_bigint() }}) as validation_leads,
    cast(coalesce(outcomes.validation_conversions, 0) as {{ dbt.type_bigint() }}) as validation_conversions,
    {{ lead_scoring._double('outcomes.validation_conversions') }} / outcomes.validation_leads as conversion_rate
from cutoffs
left join outcomes on cutoffs.score_band = outcomes.score_band
order by cutoffs.band_position
