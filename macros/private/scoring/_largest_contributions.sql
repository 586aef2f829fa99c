{% macro _largest_contributions(contributions, features, reasons) %}
    {#-
        CTEs, up to lead_scoring_reason_n for the last of the `reasons`, that add to `contributions`, whose columns
        contribution_1, contribution_2, ... are as many as `features`, the position of the largest one, of the second
        largest, and so on: position_1, position_2, ...; 0 where all that are left are 0. Each step takes the largest
        that is left. Sorting within a lead would read every lead to explain one.
    -#}
    {%- for reason in range(1, reasons + 1) %}
    {%- set before = contributions if reason == 1 else 'lead_scoring_reason_' ~ (reason - 1) %}
    {%- set left, positions = ['0'], ['when size_' ~ reason ~ ' = 0 then 0'] %}
    {%- for position in range(1, features + 1) %}
    {%- set contribution_left = lead_scoring._contribution_left(position, reason) %}
    {%- do left.append(contribution_left) %}
    {%- do positions.append('when ' ~ contribution_left ~ ' = size_' ~ reason ~ ' then ' ~ position) %}
    {%- endfor %}
    lead_scoring_largest_{{ reason }} as (
        {{ lead_scoring._with_column(before, 'greatest(' ~ left | join(', ') ~ ')', 'size_' ~ reason) }}
    ),

    lead_scoring_reason_{{ reason }} as (
        {{ lead_scoring._with_column(
            'lead_scoring_largest_' ~ reason, 'case ' ~ positions | join('\n    ') ~ ' end', 'position_' ~ reason
        ) }}
    ),
    {% endfor -%}
{% endmacro %}
