{% macro feature_importance(leads, weights, features, categories=none) %}
    {%- do lead_scoring._check_engine('feature_importance') -%}
    {%- do lead_scoring._check_relations(
        'feature_importance', {'leads': leads, 'weights': weights}, optional={'categories': categories}
    ) -%}
    {%- set features = lead_scoring._scoring_arguments('feature_importance', leads, features, []) %}
    {%- set categorical = features | selectattr('type', 'equalto', 'categorical') | list %}

    with lead_scoring_weights_row as (
        {{- lead_scoring._weights_row(weights, features, categories) -}}
    ),

    {% if categorical -%}
    lead_scoring_category_weights as (
        {{- lead_scoring._category_weights(weights, categories) -}}
    ),

    {% endif -%}
    lead_scoring_contributions as (
        select
            {%- for feature in features %}
            coalesce({{ lead_scoring._contribution(feature, loop.index, 'leads', 'lead_scoring_weights_row') }}, 0)
                as contribution_{{ loop.index }},
            {%- endfor %}
            {{ lead_scoring._sum_of_contributions(features, 'leads', 'lead_scoring_weights_row') }} as contribution
        from {{ lead_scoring._as(leads, 'leads') }}
        cross join lead_scoring_weights_row
        {{- lead_scoring._category_joins(features, 'leads', 'lead_scoring_category_weights') }}
    ),

    lead_scoring_average as (
        select
            {%- for feature in features %}
            avg(contribution_{{ loop.index }}) as average_{{ loop.index }},
            {%- endfor %}
            avg(contribution) as average
        from lead_scoring_contributions
    ),

    {#- The averages come first: a mean of squares would lose digits if contributions are far from 0. #}
    lead_scoring_moments as (
        select
            {%- for feature in features %}
            {%- set distance = '(contribution_' ~ loop.index ~ ' - average_' ~ loop.index ~ ')' %}
            avg({{ distance }} * {{ distance }}) as variance_{{ loop.index }},
            avg({{ distance }} * (contribution - average)) as covariance_{{ loop.index }},
            {%- endfor %}
            avg((contribution - average) * (contribution - average)) as variance
        from lead_scoring_contributions
        cross join lead_scoring_average
    ),

    {#- One row of moments is unpivoted into a row for each feature. #}
    lead_scoring_listed as (
        {%- set rows = [] %}
        {%- for feature in features %}
        {%- do rows.append([loop.index, lead_scoring._text(feature['name'])]) %}
        {%- endfor %}
        {{ lead_scoring._constant_rows(rows, ['place', 'feature']) }}
    ),

    lead_scoring_spreads as (
        select
            lead_scoring_listed.feature,
            case lead_scoring_listed.place
                {%- for feature in features %}
                when {{ loop.index }} then lead_scoring_moments.variance_{{ loop.index }}
                {%- endfor %}
            end as feature_variance,
            case lead_scoring_listed.place
                {%- for feature in features %}
                when {{ loop.index }} then lead_scoring_moments.covariance_{{ loop.index }}
                {%- endfor %}
            end as covariance,
            lead_scoring_moments.variance
        from lead_scoring_listed
        cross join lead_scoring_moments
    )

    select
        feature,
        sqrt(feature_variance) as contribution_standard_deviation,
        covariance / nullif(variance, 0) as share_of_variance
    from lead_scoring_spreads
{% endmacro %}
