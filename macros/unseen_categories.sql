{% macro unseen_categories(leads, categories, features) %}
    {%- do lead_scoring._check_engine('unseen_categories') -%}
    {%- do lead_scoring._check_relations('unseen_categories', {'leads': leads, 'categories': categories}) -%}
    {%- set features = lead_scoring._typed_features(
        lead_scoring._features(features, 'unseen_categories: features'), leads
    ) -%}
    {%- do lead_scoring._check_given_columns(
        'unseen_categories', leads, {}, {'features': features | map(attribute='name') | list}
    ) %}
    with lead_scoring_met as (
        {{- lead_scoring._category_counts(leads, features) }}
    ),

    lead_scoring_seen as (
        select
            feature,
            category
        from {{ categories }}
    ),

    lead_scoring_all_leads as (
        select count(*) as leads from {{ leads }}
    )

    select
        lead_scoring_met.feature,
        lead_scoring_met.category,
        cast(lead_scoring_met.leads as {{ dbt.type_bigint() }}) as leads,
        {{ lead_scoring._double('lead_scoring_met.leads') }} / lead_scoring_all_leads.leads as share_of_leads
    from lead_scoring_met
    cross join lead_scoring_all_leads
    left join lead_scoring_seen
        on lead_scoring_met.feature = lead_scoring_seen.feature and lead_scoring_met.category = lead_scoring_seen.category
    where
        lead_scoring_seen.feature is null
        and lead_scoring_met.feature in (select feature from lead_scoring_seen)
{% endmacro %}
