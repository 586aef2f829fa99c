{% test ranks_in_order(model, column_name, never_rises) %}
    {%- set never_rises = lead_scoring._name_list(never_rises, 'never_rises', 'ranks_in_order') %}
    with lead_scoring_neighbours as (
        select
            {{ column_name }} as lead_scoring_rank,
            row_number() over (order by {{ column_name }}) as lead_scoring_expected_rank
            {%- for column in never_rises %},
            {{ lead_scoring._quote(column) }} as lead_scoring_value_{{ loop.index }},
            lag({{ lead_scoring._quote(column) }}) over (order by {{ column_name }})
                as lead_scoring_better_value_{{ loop.index }}
            {%- endfor %}
        from {{ model }}
    )

    select *
    from lead_scoring_neighbours
    where
        lead_scoring_rank is null
        or lead_scoring_rank <> lead_scoring_expected_rank
        {%- for column in never_rises %}
        or lead_scoring_value_{{ loop.index }} is null
        or lead_scoring_value_{{ loop.index }} > lead_scoring_better_value_{{ loop.index }}
        {%- endfor %}
{% endtest %}
