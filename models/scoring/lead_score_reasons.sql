-- one row per lead, with the features that set its score apart from the average lead's the most
{{ config(**lead_scoring._layer()) }}
{{ config(materialized='view') }}
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
{%- set leads = ref(lead_scoring._setting('leads')) %}
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), leads) %}
{%- set categorical = features | selectattr('type', 'equalto', 'categorical') | list %}
{%- set weights = lead_scoring._ref('lead_scoring_weights') %}
{%- set categories = lead_scoring._ref('lead_scoring_categories') %}
{%- set reasons = lead_scoring._setting('reasons') %}

with leads as (
    select * from {{ leads }}
),

weights_row as (
    {{- lead_scoring._weights_row(weights, features, categories) -}}
),

{% if categorical -%}
category_weights as (
    {{- lead_scoring._category_weights(weights, categories) -}}
),

average_contributions as (
    {{- lead_scoring._average_contributions(weights, categories) -}}
),

averages_row as (
    select
        {%- for feature in categorical %}
        max(case when feature = {{ lead_scoring._text(feature['name']) }} then average_contribution end)
            as average_{{ features.index(feature) + 1 }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from average_contributions
),

{% endif -%}

contributions as (
    select
        leads.{{ id }},
        {%- for feature in features %}
        coalesce({{ lead_scoring._contribution(feature, loop.index, 'leads', 'weights_row') }}, 0)
        {%- if feature['type'] == 'categorical' %} - averages_row.average_{{ loop.index }}{% endif %}
            as contribution_{{ loop.index }},
        {%- if feature['type'] == 'categorical' %}
        {{ lead_scoring._category('leads.' ~ lead_scoring._quote(feature['name'])) }}
        || case when category_{{ loop.index }}.feature is null then ' (unseen)' else '' end as category_{{ loop.index }},
        {%- endif %}
        {%- endfor %}
        weights_row.model_version
    from leads
    cross join weights_row
    {%- if categorical %}
    cross join averages_row
    {{- lead_scoring._category_joins(features, 'leads', 'category_weights') }}
    {%- endif %}
),

{# Each step takes the largest that is left. Sorting within a lead would read every lead to explain one. -#}
{%- for reason in range(1, reasons + 1) %}
{%- set before = 'contributions' if reason == 1 else 'reason_' ~ (reason - 1) %}
{%- set left, positions = ['0'], ['when size_' ~ reason ~ ' = 0 then 0'] %}
{%- for feature in features %}
{%- set contribution_left = lead_scoring._contribution_left(loop.index, reason) %}
{%- do left.append(contribution_left) %}
{%- do positions.append('when ' ~ contribution_left ~ ' = size_' ~ reason ~ ' then ' ~ loop.index) %}
{%- endfor %}
largest_{{ reason }} as (
    {{ lead_scoring._with_column(before, 'greatest(' ~ left | join(', ') ~ ')', 'size_' ~ reason) }}
),

reason_{{ reason }} as (
    {{ lead_scoring._with_column(
        'largest_' ~ reason, 'case ' ~ positions | join('\n    ') ~ ' end', 'position_' ~ reason
    ) }}
),

{% endfor -%}

named as (
    select
        {{ id }},
        {%- for reason in range(1, reasons + 1) %}
        case position_{{ reason }}
            {%- for feature in features %}
            when {{ loop.index }} then {{ lead_scoring._text(feature['name']) }}
            {%- endfor %}
        end as reason_{{ reason }}_feature,
        {% if categorical -%}
        case position_{{ reason }}
            {%- for feature in categorical %}
            {%- set position = features.index(feature) + 1 %}
            when {{ position }} then category_{{ position }}
            {%- endfor %}
        end
        {%- else -%}
        cast(null as {{ dbt.type_string() }})
        {%- endif %} as reason_{{ reason }}_category,
        case position_{{ reason }}
            {%- for feature in features %}
            when {{ loop.index }} then contribution_{{ loop.index }}
            {%- endfor %}
        end as reason_{{ reason }}_contribution,
        {%- endfor %}
        model_version
    from reason_{{ reasons }}
)

select
    {{ id }},
    {%- for reason in range(1, reasons + 1) %}
    reason_{{ reason }}_feature || coalesce(' = ' || reason_{{ reason }}_category, '') as reason_{{ reason }},
    case
        when reason_{{ reason }}_contribution > 0 then 'raises'
        when reason_{{ reason }}_contribution < 0 then 'lowers'
    end as reason_{{ reason }}_effect,
    reason_{{ reason }}_contribution,
    {%- endfor %}
    model_version
from named
