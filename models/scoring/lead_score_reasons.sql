-- one row per lead, with the three features that moved its score the most
{{ config(materialized='view') }}
{%- set id = lead_scoring._quote(lead_scoring._setting('id')) %}
{%- set features = lead_scoring._feature_names() %}
{%- set reasons = 3 %}

with leads as (
    select * from {{ ref(lead_scoring._setting('leads')) }}
),

weights_row as (
    {{- lead_scoring._weights_row(ref('lead_scoring_weights'), features) -}}
),

contributions as (
    select
        leads.{{ id }},
        {%- for feature in features %}
        coalesce({{ lead_scoring._contribution(feature, loop.index, 'leads', 'weights_row') }}, 0)
            as contribution_{{ loop.index }},
        {%- endfor %}
        weights_row.model_version
    from leads
    cross join weights_row
),

{# Each step takes the largest that is left. Sorting within a lead would read every lead to explain one. -#}
{%- for reason in range(1, reasons + 1) %}
largest_{{ reason }} as (
    select
        *,
        greatest(
            {%- for feature in features %}
            {{ lead_scoring._contribution_left(loop.index, reason) }}{{ ',' if not loop.last }}
            {%- endfor %}, 0
        ) as size_{{ reason }}
    from {{ 'contributions' if reason == 1 else 'reason_' ~ (reason - 1) }}
),

reason_{{ reason }} as (
    select
        *,
        case
            when size_{{ reason }} = 0 then 0
            {%- for feature in features %}
            when {{ lead_scoring._contribution_left(loop.index, reason) }} = size_{{ reason }} then {{ loop.index }}
            {%- endfor %}
        end as position_{{ reason }}
    from largest_{{ reason }}
),

{% endfor -%}

named as (
    select
        {{ id }},
        {%- for reason in range(1, reasons + 1) %}
        case position_{{ reason }}
            {%- for feature in features %}
            when {{ loop.index }} then {{ lead_scoring._text(feature) }}
            {%- endfor %}
        end as reason_{{ reason }},
        case position_{{ reason }}
            {%- for feature in features %}
            when {{ loop.index }} then contribution_{{ loop.index }}
            {%- endfor %}
        end as reason_{{ reason }}_contribution,
        {%- endfor %}
        model_version
    from reason_{{ reasons }}
)

select * from named
