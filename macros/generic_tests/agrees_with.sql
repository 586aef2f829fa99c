{% test agrees_with(model, column_name, to, field, key, tolerance=1e-9) %}
    {%- set key = lead_scoring._quote(key) %}
    with lead_scoring_compared as (
        select
            {{ column_name }} as lead_scoring_value,
            {{ key }} as lead_scoring_key
        from {{ model }}
    ),

    lead_scoring_reference as (
        select
            {{ lead_scoring._quote(field) }} as lead_scoring_value,
            {{ key }} as lead_scoring_key
        from {{ to }}
    )

    select
        lead_scoring_compared.lead_scoring_key as compared_key,
        lead_scoring_compared.lead_scoring_value as compared_value,
        lead_scoring_reference.lead_scoring_key as reference_key,
        lead_scoring_reference.lead_scoring_value as expected_value
    from lead_scoring_compared
    full outer join lead_scoring_reference
        on lead_scoring_compared.lead_scoring_key = lead_scoring_reference.lead_scoring_key
    where
        lead_scoring_compared.lead_scoring_value is null
        or lead_scoring_reference.lead_scoring_value is null
        or not abs(lead_scoring_compared.lead_scoring_value - lead_scoring_reference.lead_scoring_value) <= {{ tolerance }}
{% endtest %}
