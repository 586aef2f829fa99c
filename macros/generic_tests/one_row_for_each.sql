{% test one_row_for_each(model, column_name, to, field) %}
    with lead_scoring_found as (
        select
            {{ column_name }} as lead_scoring_id,
            count(*) as lead_scoring_times
        from {{ model }}
        group by {{ column_name }}
    ),

    lead_scoring_expected as (
        select distinct {{ lead_scoring._quote(field) }} as lead_scoring_id
        from {{ to }}
    )

    select
        lead_scoring_expected.lead_scoring_id as expected_id,
        lead_scoring_found.lead_scoring_id as found_id,
        lead_scoring_found.lead_scoring_times as times
    from lead_scoring_expected
    full outer join lead_scoring_found on lead_scoring_expected.lead_scoring_id = lead_scoring_found.lead_scoring_id
    where
        lead_scoring_expected.lead_scoring_id is null
        or lead_scoring_found.lead_scoring_id is null
        or lead_scoring_found.lead_scoring_times <> 1
{% endtest %}
