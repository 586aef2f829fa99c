{% macro odds_ratios(weights, categories=none, feature_profile=none) %}
    {%- do lead_scoring._check_engine('odds_ratios') -%}
    {%- do lead_scoring._check_relations(
        'odds_ratios', {'weights': weights}, optional={'categories': categories, 'feature_profile': feature_profile}
    ) -%}
    {%- set is_boolean = '1 = 0' if feature_profile is none else "lead_scoring_profile.column_type = 'boolean'" -%}

    {% if categories is none -%}
    with lead_scoring_log_odds_ratios as (
    {%- else -%}
    with lead_scoring_average_contributions as (
        {{- lead_scoring._average_contributions(weights, categories) -}}
    ),

    lead_scoring_category_leads as (
        select
            feature,
            weights_category as category,
            sum(leads) as leads
        from {{ categories }}
        group by feature, weights_category
    ),

    lead_scoring_log_odds_ratios as (
    {%- endif %}
        select
            weights.feature,
            weights.category,
            weights.weight,
            case
                when weights.category is not null then null
                when {{ is_boolean }} then 1
                else weights.scale
            end as change,
            case
                {%- if categories is none %}
                when weights.category is not null then null
                {%- else %}
                when weights.category is not null
                    then weights.coefficient - lead_scoring_average_contributions.average_contribution
                {%- endif %}
                when {{ is_boolean }} then weights.raw_weight
                else weights.coefficient
            end as log_odds_ratio,
            {{ 'null' if categories is none else 'lead_scoring_category_leads.leads' }} as leads
        from {{ lead_scoring._as(weights, 'weights') }}
        {%- if categories is not none %}
        left join lead_scoring_average_contributions
            on weights.feature = lead_scoring_average_contributions.feature
        left join lead_scoring_category_leads
            on weights.feature = lead_scoring_category_leads.feature
            and weights.category = lead_scoring_category_leads.category
        {%- endif %}
        {%- if feature_profile is not none %}
        left join {{ lead_scoring._as(feature_profile, 'lead_scoring_profile') }}
            on weights.feature = lead_scoring_profile.feature
        {%- endif %}
    )

    {#- Past 700 the exponential soon overflows a double, which is an error on some engines. #}
    select
        feature,
        category,
        weight,
        change,
        exp(
            case
                when log_odds_ratio > 700 then 700
                when log_odds_ratio < (-700) then (-700)
                else log_odds_ratio
            end
        ) as odds_ratio,
        cast(leads as {{ dbt.type_bigint() }}) as leads
    from lead_scoring_log_odds_ratios
{% endmacro %}
