{% test within_range(model, column_name, min_value, max_value) %}
    select {{ column_name }}
    from {{ model }}
    where not (
        {{ column_name }} >= {{ lead_scoring._number(min_value) }}
        and {{ column_name }} <= {{ lead_scoring._number(max_value) }}
    )
{% endtest %}
