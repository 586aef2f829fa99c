{% macro score_leads(leads, weights, features, id='lead_id', bands=none, band_names=none) %}
    {%- set features = lead_scoring._name_list(features, 'features', 'score_leads') -%}
    {%- if features | length == 0 -%}
        {%- do exceptions.raise_compiler_error('lead_scoring: score_leads: features is an empty list; name the columns that the weights belong to.') -%}
    {%- endif -%}
    {%- if (bands is none) != (band_names is none) -%}
        {%- do exceptions.raise_compiler_error('lead_scoring: score_leads: bands and band_names belong together; pass both or neither.') -%}
    {%- endif -%}

    with lead_scoring_weights_row as (
        {{- lead_scoring._weights_row(weights, features) -}}
    ),

    {% if bands is not none -%}
    lead_scoring_cutoffs_row as (
        {{- lead_scoring._cutoffs_row(bands, band_names) -}}
    ),

    {% endif -%}
    lead_scoring_sums as (
        select
            leads.{{ lead_scoring._quote(id) }},
            lead_scoring_weights_row.model_version,
            lead_scoring_weights_row.intercept,
            lead_scoring_weights_row.absolute_coefficients,
            {{ lead_scoring._sum_of_contributions(features, 'leads', 'lead_scoring_weights_row') }} as contribution
        from {{ leads }} as leads
        cross join lead_scoring_weights_row
    ),

    lead_scoring_probabilities as (
        select
            {{ lead_scoring._quote(id) }},
            model_version,
            contribution / absolute_coefficients as lead_score,
            {{ lead_scoring._sigmoid('intercept + contribution') }} as conversion_probability
        from lead_scoring_sums
    )

    select
        lead_scoring_probabilities.{{ lead_scoring._quote(id) }},
        lead_scoring_probabilities.lead_score,
        lead_scoring_probabilities.conversion_probability,
        cast(floor(100 * lead_scoring_probabilities.conversion_probability + 0.5) as {{ dbt.type_int() }}) as score,
        {%- if bands is not none %}
        {{ lead_scoring._band('lead_scoring_probabilities.lead_score', 'lead_scoring_cutoffs_row', band_names) }} as score_band,
        {%- endif %}
        lead_scoring_probabilities.model_version,
        {{ lead_scoring._run_timestamp() }} as scored_at
    from lead_scoring_probabilities
    {%- if bands is not none %}
    cross join lead_scoring_cutoffs_row
    {%- endif %}
{% endmacro %}
