{% macro score_bands(leads, weights, features, label, shares, id='lead_id', categories=none) %}
    {%- do lead_scoring._check_engine('score_bands') -%}
    {%- do lead_scoring._check_relations(
        'score_bands', {'leads': leads, 'weights': weights}, optional={'categories': categories}
    ) -%}
    {%- do lead_scoring._check_argument('score_bands: shares', shares, {'kind': 'shares'}) -%}
    {%- set bands = shares.keys() | list %}
    with lead_scoring_scores as (
        {{ lead_scoring.score_leads(leads=leads, weights=weights, features=features, id=id, categories=categories) }}
    ),

    lead_scoring_judged as (
        select
            lead_scoring_scores.lead_score,
            lead_scoring_scores.conversion_probability,
            lead_scoring_scores.model_version,
            {{ lead_scoring._label(label, 'leads') }} as label,
            row_number() over (order by lead_scoring_scores.lead_score desc) as place,
            count(*) over () as leads
        from lead_scoring_scores
        inner join {{ lead_scoring._as(leads, 'leads') }}
            on lead_scoring_scores.{{ lead_scoring._quote(id) }} = leads.{{ lead_scoring._quote(id) }}
    ),

    lead_scoring_shares as (
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

    lead_scoring_cutoffs as (
        {#- The last band has no lower limit: it takes every lead that reaches no other band. #}
        select
            shares.band_position,
            shares.score_band,
            shares.share,
            max(lead_scoring_judged.model_version) as model_version,
            case when shares.band_position < {{ bands | length }} then min(lead_scoring_judged.lead_score) end
                as min_lead_score,
            case when shares.band_position < {{ bands | length }} then min(lead_scoring_judged.conversion_probability) end
                as min_conversion_probability
        from lead_scoring_shares as shares
        inner join lead_scoring_judged
            on
                lead_scoring_judged.place
                <= greatest(1, floor(shares.cumulative_share * lead_scoring_judged.leads + 0.5))
        group by shares.band_position, shares.score_band, shares.share
    ),

    lead_scoring_cutoffs_row as (
        {{- lead_scoring._cutoffs_row('lead_scoring_cutoffs', bands) -}}
    ),

    lead_scoring_banded as (
        select
            {{ lead_scoring._band('lead_scoring_judged.lead_score', 'lead_scoring_cutoffs_row', bands) }} as score_band,
            lead_scoring_judged.conversion_probability,
            lead_scoring_judged.label
        from lead_scoring_judged
        cross join lead_scoring_cutoffs_row
    ),

    lead_scoring_outcomes as (
        select
            score_band,
            count(*) as validation_leads,
            sum(label) as validation_conversions,
            avg(conversion_probability) as mean_conversion_probability
        from lead_scoring_banded
        group by score_band
    )

    select
        lead_scoring_cutoffs.model_version,
        lead_scoring_cutoffs.band_position,
        lead_scoring_cutoffs.score_band,
        lead_scoring_cutoffs.share,
        lead_scoring_cutoffs.min_lead_score,
        lead_scoring_cutoffs.min_conversion_probability,
        cast(coalesce(lead_scoring_outcomes.validation_leads, 0) as {{ dbt.type_bigint() }}) as validation_leads,
        cast(coalesce(lead_scoring_outcomes.validation_conversions, 0) as {{ dbt.type_bigint() }})
            as validation_conversions,
        {{ lead_scoring._double('lead_scoring_outcomes.validation_conversions') }} / lead_scoring_outcomes.validation_leads
            as conversion_rate,
        lead_scoring_outcomes.mean_conversion_probability
    from lead_scoring_cutoffs
    left join lead_scoring_outcomes on lead_scoring_cutoffs.score_band = lead_scoring_outcomes.score_band
    order by lead_scoring_cutoffs.band_position
{% endmacro %}
