{% macro validation_scores(
    leads,
    training_leads,
    weights,
    features,
    label,
    id='lead_id',
    categories=none,
    predictions={}
) %}
    {%- do lead_scoring._check_engine('validation_scores') -%}
    {%- do lead_scoring._check_relations(
        'validation_scores', {'leads': leads, 'training_leads': training_leads, 'weights': weights},
        optional={'categories': categories}
    ) -%}
    {%- if predictions is not mapping or 'equal_weights' in predictions or 'logistic_regression' in predictions -%}
        {%- do lead_scoring._raise_argument_error(
            'validation_scores: predictions',
            'must map names of further approaches to relations; equal_weights and logistic_regression are reserved',
            predictions
        ) -%}
    {%- endif -%}
    {%- set quoted_id = lead_scoring._quote(id) %}
    with lead_scoring_equal_weights as (
        {{ lead_scoring.equal_weights(leads=leads, training_leads=training_leads, features=features, id=id) }}
    ),

    lead_scoring_logistic_regression as (
        {{ lead_scoring.score_leads(leads=leads, weights=weights, features=features, id=id, categories=categories) }}
    ),

    lead_scoring_scores as (
        select
            'equal_weights' as approach,
            {{ quoted_id }},
            probability
        from lead_scoring_equal_weights
        union all
        select
            'logistic_regression' as approach,
            {{ quoted_id }},
            conversion_probability as probability
        from lead_scoring_logistic_regression
        {%- for approach, relation in predictions.items() %}
        union all
        select
            {{ lead_scoring._text(approach) }} as approach,
            {{ quoted_id }},
            probability
        from {{ relation }}
        {%- endfor %}
    )

    select
        lead_scoring_scores.approach,
        lead_scoring_scores.{{ quoted_id }},
        cast({{ lead_scoring._label(label, 'leads') }} as {{ dbt.type_int() }}) as label,
        lead_scoring_scores.probability
    from lead_scoring_scores
    inner join {{ lead_scoring._as(leads, 'leads') }} on lead_scoring_scores.{{ quoted_id }} = leads.{{ quoted_id }}
{% endmacro %}
