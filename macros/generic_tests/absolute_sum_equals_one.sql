{% test absolute_sum_equals_one(model, column_name, group_by=[], tolerance=1e-9) %}
    {%- set group_by = lead_scoring._name_list(group_by, 'group_by', 'absolute_sum_equals_one') %}
    with lead_scoring_sums as (
        select
            {{ lead_scoring._columns(group_by) }}
            1 as lead_scoring_one,
            sum(abs({{ column_name }})) as lead_scoring_absolute_sum
        from {{ model }}
        {{ lead_scoring._group_by(group_by) }}
    ),

    lead_scoring_groups as (
        select
            1 as lead_scoring_one,
            count(*) as lead_scoring_number_of_groups
        from lead_scoring_sums
    )

    {#- If there is no group, the left join leaves a row without a sum. BigQuery requires an equality in it. #}
    select
        {{ lead_scoring._columns(group_by, 'lead_scoring_sums') }}
        lead_scoring_groups.lead_scoring_number_of_groups,
        lead_scoring_sums.lead_scoring_absolute_sum
    from lead_scoring_groups
    left join lead_scoring_sums on lead_scoring_groups.lead_scoring_one = lead_scoring_sums.lead_scoring_one
    where
        {%- if lead_scoring._reads_no_rows() %}
        1 = 0 and
        {%- endif %}
        (
            lead_scoring_sums.lead_scoring_absolute_sum is null
            or not abs(lead_scoring_sums.lead_scoring_absolute_sum - 1) <= {{ tolerance }}
        )
{% endtest %}
