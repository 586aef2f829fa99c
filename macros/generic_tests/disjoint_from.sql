{% test disjoint_from(model, column_name, to, field) %}
    select distinct {{ column_name }}
    from {{ model }}
    where {{ column_name }} in (select {{ lead_scoring._quote(field) }} from {{ to }})
{% endtest %}
