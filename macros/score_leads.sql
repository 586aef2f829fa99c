{% macro score_leads(
    leads,
    weights,
    features,
    id='lead_id',
    categories=none,
    bands=none,
    band_names=none,
    passthrough=[]
) %}
    {%- do lead_scoring._check_relations(
        'score_leads', {'leads': leads, 'weights': weights}, optional={'categories': categories, 'bands': bands}
    ) -%}
    {%- set passthrough = lead_scoring._name_list(passthrough, 'passthrough', 'score_leads') -%}
    {%- set features = lead_scoring._scoring_arguments('score_leads', leads, features, [id] + passthrough) -%}
    {%- set has_categories = features | selectattr('type', 'equalto', 'categorical') | list | length > 0 -%}
    {%- if has_categories -%}
        {%- do lead_scoring._check_engine('score_leads with a categorical feature') -%}
    {%- endif -%}
    {%- if (bands is none) != (band_names is none) -%}
        {%- do lead_scoring._stop('score_leads: bands and band_names belong together; pass both or neither.') -%}
    {%- endif -%}

    with lead_scoring_weights_row as (
        {{- lead_scoring._weights_row(weights, features, categories) -}}
    ),

    {% if has_categories -%}
    lead_scoring_category_weights as (
        {{- lead_scoring._category_weights(weights, categories) -}}
    ),

    {% endif -%}
    {% if bands is not none -%}
    lead_scoring_cutoffs_row as (
        {{- lead_scoring._cutoffs_row(bands, band_names) -}}
    ),

    {% endif -%}
    lead_scoring_sums as (
        select
            {{ lead_scoring._columns([id] + passthrough, 'leads') }}
            lead_scoring_weights_row.model_version as lead_scoring_model_version,
            lead_scoring_weights_row.intercept as lead_scoring_intercept,
            lead_scoring_weights_row.absolute_coefficients as lead_scoring_absolute_coefficients,
            {{ lead_scoring._sum_of_contributions(features, 'leads', 'lead_scoring_weights_row') }}
                as lead_scoring_contribution
        from {{ lead_scoring._as(leads, 'leads') }}
        cross join lead_scoring_weights_row
        {{- lead_scoring._category_joins(features, 'leads', 'lead_scoring_category_weights') }}
    ),

    lead_scoring_probabilities as (
        select
            *,
            lead_scoring_contribution / lead_scoring_absolute_coefficients as lead_scoring_lead_score,
            {{ lead_scoring._sigmoid('lead_scoring_intercept + lead_scoring_contribution') }} as lead_scoring_probability
        from lead_scoring_sums
    )

    select
        {{ lead_scoring._columns([id], 'lead_scoring_probabilities') }}
        lead_scoring_probabilities.lead_scoring_lead_score as lead_score,
        lead_scoring_probabilities.lead_scoring_probability as conversion_probability,
        cast(floor(100 * lead_scoring_probabilities.lead_scoring_probability + 0.5) as {{ dbt.type_int() }}) as score,
        {%- if bands is not none %}
        {{ lead_scoring._band('lead_scoring_probabilities.lead_scoring_lead_score', 'lead_scoring_cutoffs_row', band_names) }} as score_band,
        {%- endif %}
        lead_scoring_probabilities.lead_scoring_model_version as model_version,
        {{ lead_scoring._columns(passthrough, 'lead_scoring_probabilities') }}
        {{ lead_scoring._run_timestamp() }} as scored_at
    from lead_scoring_probabilities
    {%- if bands is not none %}
    cross join lead_scoring_cutoffs_row
    {%- endif %}
{% endmacro %}
