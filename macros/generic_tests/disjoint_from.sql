{% test disjoint_from(model, column_name, to, field) %}
    select distinct {{ column_name }}
    from {{ model }}
    where {{ column_name }} in (select {{ adapter.quote(field) }} from {{ to }})
{% endtest %}
