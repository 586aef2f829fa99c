{% macro score_reasons(leads, weights, features, id='lead_id', categories=none, reasons=3) %}
    {%- do lead_scoring._check_engine('score_reasons') -%}
    {%- do lead_scoring._check_relations(
        'score_reasons', {'leads': leads, 'weights': weights}, optional={'categories': categories}
    ) -%}
    {%- set features = lead_scoring._scoring_arguments('score_reasons', leads, features, [id]) -%}
    {%- do lead_scoring._check_argument(
        'score_reasons: reasons', reasons, {'kind': 'whole_number', 'of': 'reasons', 'min': 1, 'max': 20}
    ) -%}
    {%- do lead_scoring._check_categories('score_reasons', features, categories) -%}
    {%- set id = lead_scoring._quote(id) %}
    {%- set numeric = features | selectattr('type', 'equalto', 'numeric') | list %}
    {%- set categorical = features | selectattr('type', 'equalto', 'categorical') | list %}

    with lead_scoring_weights_row as (
        {{- lead_scoring._weights_row(weights, features, categories) -}}
    ),

    {% if categorical -%}
    lead_scoring_category_weights as (
        {{- lead_scoring._category_weights(weights, categories) -}}
    ),

    lead_scoring_averages as (
        {{- lead_scoring._average_contributions(weights, categories) -}}
    ),

    lead_scoring_averages_row as (
        select
            {%- for feature in categorical %}
            max(case when feature = {{ lead_scoring._text(feature['name']) }} then average_contribution end)
                as average_{{ features.index(feature) + 1 }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from lead_scoring_averages
    ),

    {% endif -%}

    lead_scoring_contributions as (
        select
            leads.{{ id }},
            {%- for feature in features %}
            coalesce({{ lead_scoring._contribution(feature, loop.index, 'leads', 'lead_scoring_weights_row') }}, 0)
            {%- if feature['type'] == 'categorical' %} - lead_scoring_averages_row.average_{{ loop.index }}{% endif %}
                as contribution_{{ loop.index }},
            {%- set column = 'leads.' ~ lead_scoring._quote(feature['name']) %}
            {%- if feature['type'] == 'categorical' %}
            {{ lead_scoring._category(column) }}
            || case when category_{{ loop.index }}.feature is null then ' (unseen)' else '' end
            {%- else %}
            {{ lead_scoring._double(column) }}
            {%- endif %}
                as contribution_{{ loop.index }}_value,
            {%- endfor %}
            lead_scoring_weights_row.model_version
        from {{ lead_scoring._as(leads, 'leads') }}
        cross join lead_scoring_weights_row
        {%- if categorical %}
        cross join lead_scoring_averages_row
        {{- lead_scoring._category_joins(features, 'leads', 'lead_scoring_category_weights') }}
        {%- endif %}
    ),

    {{ lead_scoring._largest_contributions('lead_scoring_contributions', features | length, reasons) }}

    lead_scoring_named as (
        select
            {{ id }},
            {%- for reason in range(1, reasons + 1) %}
            case position_{{ reason }}
                {%- for feature in features %}
                when {{ loop.index }} then {{ lead_scoring._text(feature['name']) }}
                {%- endfor %}
            end as reason_{{ reason }}_feature,
            {%- if categorical %}
            case position_{{ reason }}
                {%- for feature in categorical %}
                {%- set position = features.index(feature) + 1 %}
                when {{ position }} then contribution_{{ position }}_value
                {%- endfor %}
            end as reason_{{ reason }}_category,
            {%- endif %}
            {%- if numeric %}
            case position_{{ reason }}
                {%- for feature in numeric %}
                {%- set position = features.index(feature) + 1 %}
                when {{ position }} then contribution_{{ position }}_value
                {%- endfor %}
            end as reason_{{ reason }}_number,
            {%- endif %}
            case position_{{ reason }}
                {%- for feature in features %}
                when {{ loop.index }} then contribution_{{ loop.index }}
                {%- endfor %}
            end as reason_{{ reason }}_contribution,
            {%- endfor %}
            model_version
        from lead_scoring_reason_{{ reasons }}
    )

    select
        {{ id }},
        {%- for reason in range(1, reasons + 1) %}
        reason_{{ reason }}_feature || ' = ' || coalesce(
            {%- if categorical %}
            reason_{{ reason }}_category,
            {%- endif %}
            {%- if numeric %}
            {{- lead_scoring._number_text('reason_' ~ reason ~ '_number') }},
            {%- endif %}
            ''
        ) as reason_{{ reason }},
        reason_{{ reason }}_feature,
        case
            when reason_{{ reason }}_contribution > 0 then 'raises'
            when reason_{{ reason }}_contribution < 0 then 'lowers'
        end as reason_{{ reason }}_effect,
        reason_{{ reason }}_contribution,
        {%- endfor %}
        model_version
    from lead_scoring_named
{% endmacro %}
