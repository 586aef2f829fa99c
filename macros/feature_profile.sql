{% macro feature_profile(relation, features, label, id='lead_id', source=none) %}
    {%- do lead_scoring._check_engine('feature_profile') -%}
    {%- do lead_scoring._check_relations('feature_profile', {'relation': relation}, optional={'source': source}) -%}
    {%- set features = lead_scoring._scoring_arguments('feature_profile', relation, features, [id]) -%}
    {%- if 'lead_scoring_fold' in ([label] + features | map(attribute='name') | list) | map('lower') -%}
        {%- do lead_scoring._stop(
            'feature_profile: the name "lead_scoring_fold" is reserved for a column of the macro; give '
            ~ 'the column another name in the relation.'
        ) -%}
    {%- endif -%}
    {%- set column_kinds = lead_scoring._column_kinds(source or relation) if execute else {} -%}
    {%- set missing = lead_scoring._text(lead_scoring._missing_category()) %}
    with lead_scoring_leads as (
        {{- lead_scoring.labelled_leads(relation, id, label, features) }}
    ),
    {%- set label = lead_scoring._quote(label) %}

    {%- set quartiles = {'lower_quartile': 0.25, 'median': 0.5, 'upper_quartile': 0.75} %}

    lead_scoring_profiles as (
        {%- for feature in features %}
        {%- set column = lead_scoring._quote(feature['name']) %}
        {%- set is_numeric = feature['type'] == 'numeric' %}
        {#- A category has no distribution: the columns that describe numbers are NULL for it. #}
        {%- set number = column if is_numeric else lead_scoring._double('null') %}
        select
            {{ loop.index }} as feature_position,
            {{ lead_scoring._text(feature['name']) }} as feature,
            {{ lead_scoring._text(feature['type']) }} as feature_type,
            {%- set column_type = column_kinds.get(feature['name'] | lower) %}
            cast({{ lead_scoring._text(column_type) if column_type else 'null' }} as {{ dbt.type_string() }})
                as column_type,
            {%- set direction = lead_scoring._text(feature['direction']) if feature['direction'] else 'null' %}
            cast({{ direction }} as {{ dbt.type_string() }}) as direction,
            {%- set phrase = lead_scoring._text(feature['phrase']) if feature['phrase'] else 'null' %}
            cast({{ phrase }} as {{ dbt.type_string() }}) as phrase,
            {%- for bound in ['min', 'max'] %}
            {{ lead_scoring._number(feature[bound]) if feature[bound] is not none else lead_scoring._double('null') }}
                as declared_{{ bound }},
            {%- endfor %}
            count(*) as leads,
            {% if is_numeric -%}
            count(*) - count({{ column }}) as missing_values,
            count(distinct {{ column }}) as distinct_values,
            {%- else -%}
            count(case when {{ column }} = {{ missing }} then 1 end) as missing_values,
            count(distinct nullif({{ column }}, {{ missing }})) as distinct_values,
            {%- endif %}
            avg({{ number }}) as mean,
            stddev_pop({{ number }}) as standard_deviation,
            min({{ number }}) as smallest_value,
            {%- for name, fraction in quartiles.items() %}
            {{ lead_scoring._quantile(number, fraction, name) }} as {{ name }},
            {%- endfor %}
            max({{ number }}) as largest_value,
            avg(case when {{ label }} = 1 then {{ number }} end) as mean_of_converted,
            avg(case when {{ label }} = 0 then {{ number }} end) as mean_of_not_converted,
            {{ lead_scoring._correlation(number, lead_scoring._double(label)) if is_numeric else number }}
                as label_correlation
        from {{ lead_scoring._with_quantiles('lead_scoring_leads', number, quartiles) }} as lead_scoring_profiled
        {% if not loop.last %}union all{% endif %}
        {%- endfor %}
    ),

    lead_scoring_folds as (
        select
            *,
            mod(row_number() over (order by {{ lead_scoring._quote(id) }}), 5) as lead_scoring_fold
        from lead_scoring_leads
    ),

    lead_scoring_values as (
        {%- for feature in features %}
        {%- set column = lead_scoring._quote(feature['name']) %}
        select
            {{ lead_scoring._text(feature['name']) }} as feature,
            {{ label }} as label,
            {% if feature['type'] == 'numeric' -%}
            {{ column }} as score
            {%- else -%}
            {#-
                A category's score is its conversion rate in the other four fifths of the leads. If the lead itself
                counted, a category with a single lead would reveal the outcome.
            #}
            coalesce(
                (
                    sum({{ label }}) over (partition by {{ column }})
                    - sum({{ label }}) over (partition by {{ column }}, lead_scoring_fold)
                )
                / {{ lead_scoring._double(
                    'nullif(count(*) over (partition by ' ~ column ~ ') - count(*) over (partition by ' ~ column ~ ', lead_scoring_fold), 0)'
                ) }},
                avg({{ lead_scoring._double(label) }}) over ()
            ) as score
            {%- endif %}
        from lead_scoring_folds
        {% if not loop.last %}union all{% endif %}
        {%- endfor %}
    ),

    lead_scoring_metrics as (
        {{ lead_scoring.classification_metrics('lead_scoring_values', score='score', group_by=['feature']) }}
    ),

    lead_scoring_judged as (
        select
            profiles.*,
            case
                when profiles.feature_type = 'numeric' then greatest(metrics.roc_auc, 1 - metrics.roc_auc)
                else metrics.roc_auc
            end as roc_auc
        from lead_scoring_profiles as profiles
        left join lead_scoring_metrics as metrics on profiles.feature = metrics.feature
    )

    select
        lead_scoring_judged.*,
        coalesce(roc_auc >= {{ lead_scoring._suspicious_roc_auc() }}, false) as is_suspected_leak
    from lead_scoring_judged
{% endmacro %}
