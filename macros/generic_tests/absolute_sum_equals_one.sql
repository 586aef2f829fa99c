{% test absolute_sum_equals_one(model, column_name, group_by=[], tolerance=1e-9) %}
    {%- set group_by = lead_scoring._name_list(group_by, 'group_by', 'absolute_sum_equals_one') %}
    with sums as (
        select
            {{ lead_scoring._columns(group_by) }}
            sum(abs({{ column_name }})) as absolute_sum
        from {{ model }}
        {{ lead_scoring._group_by(group_by) }}
    )

    select *
    from sums
    where absolute_sum is null or not abs(absolute_sum - 1) <= {{ tolerance }}
{% endtest %}
