{% test ranks_in_order(model, column_name, never_rises) %}
    {%- set never_rises = lead_scoring._name_list(never_rises, 'never_rises', 'ranks_in_order') %}
    with neighbours as (
        select
            {{ column_name }} as place,
            row_number() over (order by {{ column_name }}) as expected_place
            {%- for column in never_rises %},
            {{ lead_scoring._quote(column) }} as value_{{ loop.index }},
            lag({{ lead_scoring._quote(column) }}) over (order by {{ column_name }}) as better_value_{{ loop.index }}
            {%- endfor %}
        from {{ model }}
    )

    select *
    from neighbours
    where
        place is null
        or place <> expected_place
        {%- for column in never_rises %}
        or value_{{ loop.index }} is null
        or value_{{ loop.index }} > better_value_{{ loop.index }}
        {%- endfor %}
{% endtest %}
