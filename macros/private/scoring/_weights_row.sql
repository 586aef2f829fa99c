{% macro _weights_row(weights, features, categories) %}
    {#-
        The weights table pivoted into one row: raw_weight_1, mean_1, raw_weight_2, ... for the numeric `features`, by
        position in the list, with model_version, intercept and the sum of absolute coefficients. A cross join with one
        row costs nothing per lead; one row per feature would multiply the leads.
    -#}
    {%- set numeric, categorical, names = [], [], [] -%}
    {%- for feature in features -%}
        {%- do (categorical if feature['type'] == 'categorical' else numeric).append(lead_scoring._text(feature['name'])) -%}
        {%- do names.append(feature['name'] ~ (' (categorical)' if feature['type'] == 'categorical' else '')) -%}
    {%- endfor %}
    select
        max(model_version) as model_version,
        max(absolute_coefficients) as absolute_coefficients,
        {%- for feature in features if feature['type'] != 'categorical' %}
        {%- set position = features.index(feature) + 1 %}
        {%- set name = lead_scoring._text(feature['name']) %}
        max(case when feature = {{ name }} then raw_weight end) as raw_weight_{{ position }},
        max(case when feature = {{ name }} then mean end) as mean_{{ position }},
        {%- endfor %}
        case
            when count(*) = 0
                then {{ lead_scoring._raise_error(
                    'lead_scoring: the weights table ' ~ weights ~ ' has no rows. Train first; if these are the earlier '
                    ~ 'weights of score_change, there is no earlier build to compare with yet.'
                ) }}
            {%- if categories is none %}
            {%- set infrequent = lead_scoring._infrequent_category() %}
            when count(case when category = {{ lead_scoring._text(infrequent) }} then 1 end) > 0
                then {{ lead_scoring._raise_error(
                    'lead_scoring: the weights table ' ~ weights ~ ' has a weight for rare categories, '
                    ~ infrequent ~ ', but the list of rare categories was not passed. Pass lead_scoring_categories, or the copy '
                    ~ 'of it that belongs to the weights, as categories (in score_change, categories_before).'
                ) }}
            {%- endif %}
            when
                max(times) = 1
                and count(distinct model_version) = 1
                and count(distinct feature) = {{ features | length }}
                and count(case when category is null then 1 end) = {{ numeric | length }}
                {%- if numeric %}
                and count(case when category is null and feature in ({{ numeric | join(', ') }}) then 1 end)
                    = {{ numeric | length }}
                {%- endif %}
                {%- if categorical %}
                and count(distinct case when category is not null and feature in ({{ categorical | join(', ') }}) then feature end)
                    = {{ categorical | length }}
                {%- endif %}
                then max(intercept)
            else {{ lead_scoring._raise_error(
                'lead_scoring: the weights table ' ~ weights ~ ' must have one model_version, and exactly one row for each '
                ~ 'numeric feature and for each category of the categorical ones; the features are '
                ~ names | join(', ') ~ '. Train again with these features, or pass weights of one version together with '
                ~ 'the features and types that they were trained with.'
            ) }}
        end as intercept
    from (
        select
            model_version,
            feature,
            category,
            count(*) as times,
            max(raw_weight) as raw_weight,
            max(mean) as mean,
            max(intercept) as intercept,
            {#- Added in order of size, so that not even the last digit depends on names. #}
            sum(sum(abs(coefficient))) over (
                order by sum(abs(coefficient)) rows between unbounded preceding and unbounded following
            ) as absolute_coefficients
        from {{ weights }}
        group by model_version, feature, category
    ) as weights_by_feature
{% endmacro %}
