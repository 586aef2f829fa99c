{% test disjoint_from(model, column_name, to, field) %}
    {#-
        Not read in the subquery itself: there, a field that the other relation lacks could resolve to a column of the
        model.
    #}
    with lead_scoring_reference as (
        select {{ lead_scoring._quote(field) }} as lead_scoring_value
        from {{ to }}
    )

    select distinct {{ column_name }}
    from {{ model }}
    where {{ column_name }} in (select lead_scoring_value from lead_scoring_reference)
{% endtest %}
