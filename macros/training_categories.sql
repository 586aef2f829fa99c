{% macro training_categories(relation, features, label, min_category_count=1) %}
    {%- do lead_scoring._check_engine('training_categories') -%}
    {%- do lead_scoring._check_relations('training_categories', {'relation': relation}) -%}
    {%- do lead_scoring._check_argument(
        'training_categories: min_category_count', min_category_count, lead_scoring._training_rules()['min_category_count']
    ) -%}
    {%- set features = lead_scoring._typed_features(
        lead_scoring._features(features, 'training_categories: features'), relation
    ) -%}
    {%- do lead_scoring._check_given_columns(
        'training_categories', relation, {'label': label}, {'features': features | map(attribute='name') | list}
    ) %}
    with lead_scoring_met as (
        {{- lead_scoring._category_counts(relation, features, label) }}
    )

    select
        feature,
        category,
        {{ lead_scoring._folded_category('category', 'leads', min_category_count) }} as weights_category,
        cast(leads as {{ dbt.type_bigint() }}) as leads,
        cast(conversions as {{ dbt.type_bigint() }}) as conversions,
        {{ lead_scoring._double('conversions') }} / leads as conversion_rate
    from lead_scoring_met
{% endmacro %}
