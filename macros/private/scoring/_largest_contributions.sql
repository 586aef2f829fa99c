{% macro _largest_contributions(contributions, features, reasons) %}
    {#-
        CTEs that end in lead_scoring_reason_n, n being the number of `reasons`. `contributions` has the columns
        contribution_1, contribution_2, ..., as many as `features`. The CTEs add position_1, position_2, ...: the
        position of the largest contribution, of the second largest, and so on; 0 if all remaining ones are 0. Each step
        takes the largest remaining one. Sorting within a lead would read all leads to explain one.
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
