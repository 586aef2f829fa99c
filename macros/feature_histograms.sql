{% macro feature_histograms(relation, features, label, n_bins=20) %}
    {%- do lead_scoring._check_engine('feature_histograms') -%}
    {%- do lead_scoring._check_relations('feature_histograms', {'relation': relation}) -%}
    {%- do lead_scoring._check_argument('feature_histograms: n_bins', n_bins, {'kind': 'whole_number', 'min': 1}) -%}
    {%- set features = lead_scoring._typed_features(
        lead_scoring._features(features, 'feature_histograms: features'), relation
    ) -%}
    {%- do lead_scoring._check_given_columns(
        'feature_histograms', relation, {'label': label}, {'features': features | map(attribute='name') | list}
    ) %}
    {%- set names = features | selectattr('type', 'equalto', 'numeric') | map(attribute='name') | list %}
    with lead_scoring_feature_values as (
        {#- The first branch has no rows. It keeps the union valid if no feature is numeric. #}
        select
            cast(null as {{ dbt.type_string() }}) as feature,
            {{ lead_scoring._double('null') }} as feature_value,
            {{ lead_scoring._number(0) }} as label
        from (select 1 as one) as nothing
        where 1 = 0
        {%- for name in names %}
        union all
        select
            {{ lead_scoring._text(name) }} as feature,
            {{ lead_scoring._double(lead_scoring._quote(name)) }} as feature_value,
            {{ lead_scoring._label(label) }} as label
        from {{ relation }}
        where {{ lead_scoring._quote(name) }} is not null
        {%- endfor %}
    ),

    {# A few extreme values at either end would squeeze all others into a single bin. -#}
    {%- set percentiles = {'low': 0.01, 'high': 0.99} %}
    lead_scoring_percentiles as (
        select
            feature,
            {%- for name, fraction in percentiles.items() %}
            {{ lead_scoring._quantile('feature_value', fraction, name) }} as {{ name }},
            {%- endfor %}
            min(feature_value) as smallest_value,
            max(feature_value) as largest_value,
            min(case when feature_value = floor(feature_value) then 1 else 0 end) = 1 as is_whole
        from {{ lead_scoring._with_quantiles('lead_scoring_feature_values', 'feature_value', percentiles, ['feature']) }}
            as feature_values
        group by feature
    ),

    lead_scoring_ends as (
        select
            feature,
            is_whole,
            case when low = high then smallest_value when is_whole then floor(low) else low end as low,
            case when low = high then largest_value when is_whole then ceil(high) else high end as high
        from lead_scoring_percentiles
    ),

    {# All bins cover the same number of whole numbers, so that no bin is high only because it is wide. -#}
    lead_scoring_widths as (
        select
            feature,
            low,
            high,
            case
                when is_whole then greatest(1, ceil((high - low + 1) / {{ n_bins }}))
                when high > low then (high - low) / {{ n_bins }}
                else 1
            end as width,
            is_whole
        from lead_scoring_ends
    ),

    lead_scoring_bins as (
        select
            feature,
            low,
            width,
            case
                when is_whole then ceil((high - low + 1) / width)
                when high > low then {{ n_bins }}
                else 1
            end as bins
        from lead_scoring_widths
    ),

    lead_scoring_binned as (
        select
            feature_values.feature,
            bins.low,
            bins.width,
            feature_values.label,
            least(greatest(floor((feature_values.feature_value - bins.low) / bins.width), 0), bins.bins - 1) as place
        from lead_scoring_feature_values as feature_values
        inner join lead_scoring_bins as bins on feature_values.feature = bins.feature
    )

    select
        feature,
        cast(place as {{ dbt.type_int() }}) + 1 as bin,
        low + place * width as min_value,
        low + (place + 1) * width as max_value,
        cast(count(*) as {{ dbt.type_bigint() }}) as leads,
        cast(sum(label) as {{ dbt.type_bigint() }}) as conversions,
        avg({{ lead_scoring._double('label') }}) as conversion_rate
    from lead_scoring_binned
    group by feature, low, width, place
{% endmacro %}
