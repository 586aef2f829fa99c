{% macro score_contributions(leads, weights, features, id='lead_id', categories=none) %}
    {%- do lead_scoring._check_engine('score_contributions') -%}
    {%- do lead_scoring._check_relations(
        'score_contributions', {'leads': leads, 'weights': weights}, optional={'categories': categories}
    ) -%}
    {%- set features = lead_scoring._scoring_arguments('score_contributions', leads, features, [id]) -%}
    {%- do lead_scoring._check_categories('score_contributions', features, categories) -%}
    {%- set id = lead_scoring._quote(id) %}
    {%- set numeric = features | selectattr('type', 'equalto', 'numeric') | list %}
    {%- set categorical = features | selectattr('type', 'equalto', 'categorical') | list %}
    with
    {% if categorical -%}
    lead_scoring_category_weights as (
        {{- lead_scoring._category_weights(weights, categories) -}}
    ),

    lead_scoring_averages as (
        {{- lead_scoring._average_contributions(weights, categories) -}}
    ),

    {% endif -%}
    lead_scoring_features as (
        {#-
            Everything that a contribution needs in addition to the lead. For a category, only values that are the same
            for all categories.
        #}
        select
            weights.feature,
            max(weights.category) is not null as is_categorical,
            case when max(weights.category) is null then max(weights.mean) end as mean,
            case when max(weights.category) is null then max(weights.raw_weight) end as raw_weight,
            {% if categorical -%}
            coalesce(max(lead_scoring_averages.average_contribution), 0)
            {%- else -%}
            {{ lead_scoring._number(0) }}
            {%- endif %} as average_contribution,
            max(weights.intercept) as intercept,
            max(weights.model_version) as model_version
        from {{ lead_scoring._as(weights, 'weights') }}
        {%- if categorical %}
        left join lead_scoring_averages on weights.feature = lead_scoring_averages.feature
        {%- endif %}
        group by weights.feature
    ),

    lead_scoring_values as (
        {#- The leads, repeated for each feature, with only that feature's column. #}
        select
            leads.{{ id }},
            lead_scoring_features.*,
            {% if numeric -%}
            case lead_scoring_features.feature
                {%- for feature in numeric %}
                {%- set column = 'leads.' ~ lead_scoring._quote(feature['name']) %}
                when {{ lead_scoring._text(feature['name']) }} then {{ lead_scoring._double(column) }}
                {%- endfor %}
            end
            {%- else -%}
            {{ lead_scoring._double('null') }}
            {%- endif %} as feature_value,
            {% if categorical -%}
            case lead_scoring_features.feature
                {%- for feature in categorical %}
                {%- set column = 'leads.' ~ lead_scoring._quote(feature['name']) %}
                when {{ lead_scoring._text(feature['name']) }} then {{ lead_scoring._category(column) }}
                {%- endfor %}
            end
            {%- else -%}
            cast(null as {{ dbt.type_string() }})
            {%- endif %} as category
        from {{ lead_scoring._as(leads, 'leads') }}
        cross join lead_scoring_features
    )

    select
        lead_scoring_values.{{ id }},
        lead_scoring_values.feature,
        lead_scoring_values.category,
        lead_scoring_values.feature_value,
        lead_scoring_values.mean as average_value,
        coalesce(
            {% if categorical -%}
            case
                when lead_scoring_values.is_categorical then lead_scoring_category_weights.coefficient
                else lead_scoring_values.raw_weight * (lead_scoring_values.feature_value - lead_scoring_values.mean)
            end,
            {%- else -%}
            lead_scoring_values.raw_weight * (lead_scoring_values.feature_value - lead_scoring_values.mean),
            {%- endif %}
            0
        ) as contribution,
        lead_scoring_values.average_contribution,
        lead_scoring_values.intercept,
        lead_scoring_values.model_version
    from lead_scoring_values
    {%- if categorical %}
    left join lead_scoring_category_weights
        on
            lead_scoring_values.feature = lead_scoring_category_weights.feature
            and lead_scoring_values.category = lead_scoring_category_weights.category
    {%- endif %}
{% endmacro %}
