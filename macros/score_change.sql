{% macro score_change(before, after, weights_before, features, id='lead_id', categories_before=none) %}
    {#- What the leads of today would have scored with the weights of then lies between the two scores. #}
    with rescored as (
        {{ lead_scoring.score_leads(
            leads=after, weights=weights_before, features=features, id=id, categories=categories_before
        ) }}
    ),

    weights_version as (
        select max(model_version) as model_version from {{ weights_before }}
    ),

    compared as (
        select
            coalesce(scored_after.{{ lead_scoring._quote(id) }}, scored_before.{{ lead_scoring._quote(id) }})
                as {{ lead_scoring._quote(id) }},
            scored_before.model_version as model_version_before,
            scored_after.model_version as model_version_after,
            scored_before.score as score_before,
            scored_after.score as score_after,
            rescored.score - scored_before.score as score_change_by_lead,
            scored_after.score - rescored.score as score_change_by_weights,
            scored_before.conversion_probability as conversion_probability_before,
            scored_after.conversion_probability as conversion_probability_after,
            case
                when scored_before.model_version = weights_version.model_version or scored_before.model_version is null
                    then rescored.conversion_probability - scored_before.conversion_probability
                else {{ lead_scoring._raise_error(
                    'lead_scoring: score_change: the scores in ' ~ before ~ ' were not made with the weights in '
                    ~ weights_before ~ ': their model_version differs. Pass the weights that made them.'
                ) }}
            end as conversion_probability_change_by_lead,
            scored_after.conversion_probability - rescored.conversion_probability
                as conversion_probability_change_by_weights
        from {{ before }} as scored_before
        full outer join {{ after }} as scored_after
            on scored_before.{{ lead_scoring._quote(id) }} = scored_after.{{ lead_scoring._quote(id) }}
        left join rescored
            on scored_before.{{ lead_scoring._quote(id) }} = rescored.{{ lead_scoring._quote(id) }}
        cross join weights_version
    )

    select
        {{ lead_scoring._quote(id) }},
        model_version_before,
        model_version_after,
        score_before,
        score_after,
        {#- The sum of the parts, not the difference of the scores, which could differ from it in the last digit. #}
        score_change_by_lead + score_change_by_weights as score_change,
        score_change_by_lead,
        score_change_by_weights,
        conversion_probability_before,
        conversion_probability_after,
        conversion_probability_change_by_lead + conversion_probability_change_by_weights as conversion_probability_change,
        conversion_probability_change_by_lead,
        conversion_probability_change_by_weights
    from compared
{% endmacro %}
