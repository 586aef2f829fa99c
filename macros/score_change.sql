{% macro score_change(before, after, weights_before, features, id='lead_id', categories_before=none) %}
    {%- do lead_scoring._check_engine('score_change') -%}
    {%- do lead_scoring._check_relations(
        'score_change', {'before': before, 'after': after, 'weights_before': weights_before},
        optional={'categories_before': categories_before}
    ) -%}
    {#- The intermediate step: today's leads, scored with the earlier weights. #}
    with lead_scoring_rescored as (
        {{ lead_scoring.score_leads(
            leads=after, weights=weights_before, features=features, id=id, categories=categories_before
        ) }}
    ),

    lead_scoring_weights_version as (
        select max(model_version) as model_version from {{ weights_before }}
    ),

    lead_scoring_compared as (
        select
            coalesce(lead_scoring_after.{{ lead_scoring._quote(id) }}, lead_scoring_before.{{ lead_scoring._quote(id) }})
                as {{ lead_scoring._quote(id) }},
            lead_scoring_before.model_version as model_version_before,
            lead_scoring_after.model_version as model_version_after,
            lead_scoring_before.score as score_before,
            lead_scoring_after.score as score_after,
            lead_scoring_rescored.score - lead_scoring_before.score as score_change_by_lead,
            lead_scoring_after.score - lead_scoring_rescored.score as score_change_by_weights,
            lead_scoring_before.conversion_probability as conversion_probability_before,
            lead_scoring_after.conversion_probability as conversion_probability_after,
            case
                when
                    lead_scoring_before.model_version = lead_scoring_weights_version.model_version
                    or lead_scoring_before.model_version is null
                    then lead_scoring_rescored.conversion_probability - lead_scoring_before.conversion_probability
                else {{ lead_scoring._raise_error(
                    'lead_scoring: score_change: the scores in ' ~ before ~ ' were not made with the weights in '
                    ~ weights_before ~ ': their model_version differs. Pass the weights that made them.'
                ) }}
            end as conversion_probability_change_by_lead,
            lead_scoring_after.conversion_probability - lead_scoring_rescored.conversion_probability
                as conversion_probability_change_by_weights
        from {{ lead_scoring._as(before, 'lead_scoring_before') }}
        full outer join {{ lead_scoring._as(after, 'lead_scoring_after') }}
            on lead_scoring_before.{{ lead_scoring._quote(id) }} = lead_scoring_after.{{ lead_scoring._quote(id) }}
        left join lead_scoring_rescored
            on lead_scoring_before.{{ lead_scoring._quote(id) }} = lead_scoring_rescored.{{ lead_scoring._quote(id) }}
        cross join lead_scoring_weights_version
    )

    select
        {{ lead_scoring._quote(id) }},
        model_version_before,
        model_version_after,
        score_before,
        score_after,
        {#- The sum of the parts, because the difference of the scores could differ in the last digit. #}
        score_change_by_lead + score_change_by_weights as score_change,
        score_change_by_lead,
        score_change_by_weights,
        conversion_probability_before,
        conversion_probability_after,
        conversion_probability_change_by_lead + conversion_probability_change_by_weights as conversion_probability_change,
        conversion_probability_change_by_lead,
        conversion_probability_change_by_weights
    from lead_scoring_compared
{% endmacro %}
