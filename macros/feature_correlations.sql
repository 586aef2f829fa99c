{% macro feature_correlations(relation, features) %}
    {%- do lead_scoring._check_engine('feature_correlations') -%}
    {%- do lead_scoring._check_relations('feature_correlations', {'relation': relation}) -%}
    {%- set features = lead_scoring._typed_features(
        lead_scoring._features(features, 'feature_correlations: features'), relation
    ) -%}
    {%- do lead_scoring._check_given_columns(
        'feature_correlations', relation, {}, {'features': features | map(attribute='name') | list}
    ) %}
    {%- set names = features | selectattr('type', 'equalto', 'numeric') | map(attribute='name') | list %}
    with lead_scoring_features as (
        {#- The first row only keeps the union valid if no feature is numeric, and is filtered out again. #}
        select
            0 as place,
            cast(null as {{ dbt.type_string() }}) as feature,
            false as varies
        {%- for name in names %}
        {%- set column = lead_scoring._double(lead_scoring._quote(name)) %}
        union all
        select
            {{ loop.index }} as place,
            {{ lead_scoring._text(name) }} as feature,
            min({{ column }}) < max({{ column }}) as varies
        from {{ relation }}
        {%- endfor %}
    ),

    {#
        For each feature, one pass over the leads gives one row with its correlations to all later features; that row is
        then unpivoted. A select for each pair would take minutes with 85 features, and all pairs in one row would be
        too wide with 300.
    -#}
    {%- for name in names[:-1] %}
    {%- set place = loop.index %}
    {%- set column = lead_scoring._double(lead_scoring._quote(name)) %}
    lead_scoring_correlations_of_{{ place }} as (
        select
            {%- for other_name in names[place:] %}
            {%- set correlation = 'correlation_' ~ (place + loop.index) %}
            {{ lead_scoring._corr(column, lead_scoring._double(lead_scoring._quote(other_name))) }} as {{ correlation }},
            {%- endfor %}
            count(*) as leads
        from {{ relation }}
    ),

    {% endfor -%}

    lead_scoring_correlations as (
        select
            0 as place,
            0 as other_place,
            {{ lead_scoring._double('null') }} as correlation
        {%- for name in names[:-1] %}
        {%- set place = loop.index %}
        union all
        select
            {{ place }} as place,
            features.place as other_place,
            case features.place
                {%- for other_name in names[place:] %}
                when {{ place + loop.index }} then lead_scoring_correlations_of_{{ place }}.correlation_{{ place + loop.index }}
                {%- endfor %}
            end as correlation
        from lead_scoring_features as features
        cross join lead_scoring_correlations_of_{{ place }}
        where features.place > {{ place }}
        {%- endfor %}
    )

    {#-
        Rounding can push a correlation slightly past 1, so it is clipped. If a feature does not vary among the leads
        that have both values, there is no correlation, and engines return something outside of -1 to 1.
    #}
    select
        features.feature,
        other_features.feature as other_feature,
        case
            when features.varies and other_features.varies and abs(correlations.correlation) < 1.000001
                then least(greatest(correlations.correlation, -1), 1)
        end as correlation
    from lead_scoring_correlations as correlations
    inner join lead_scoring_features as features on correlations.place = features.place
    inner join lead_scoring_features as other_features on correlations.other_place = other_features.place
    where correlations.place > 0
{% endmacro %}
