{% test agrees_with(model, column_name, to, field, key, tolerance=1e-9) %}
    {%- set key = lead_scoring._quote(key) %}
    with compared as (
        select
            {{ column_name }} as value,
            {{ key }} as compared_key
        from {{ model }}
    ),

    reference as (
        select
            {{ lead_scoring._quote(field) }} as value,
            {{ key }} as reference_key
        from {{ to }}
    )

    select
        compared.compared_key,
        compared.value,
        reference.reference_key,
        reference.value as expected_value
    from compared
    full outer join reference on compared.compared_key = reference.reference_key
    where
        compared.value is null
        or reference.value is null
        or not abs(compared.value - reference.value) <= {{ tolerance }}
{% endtest %}
