{% test one_row_for_each(model, column_name, to, field) %}
    with here as (
        select
            {{ column_name }} as id,
            count(*) as times
        from {{ model }}
        group by {{ column_name }}
    ),

    there as (
        select distinct {{ lead_scoring._quote(field) }} as id
        from {{ to }}
    )

    select
        there.id as expected_id,
        here.id,
        here.times
    from there
    full outer join here on there.id = here.id
    where there.id is null or here.id is null or here.times <> 1
{% endtest %}
