{% macro normalized_weights(coefficients) %}
    {%- do lead_scoring._check_relations('normalized_weights', {'coefficients': coefficients}) -%}
    select
        model_version,
        feature,
        cast(category as {{ dbt.type_string() }}) as category,
        {{ lead_scoring._normalized_weight() }} as weight,
        coefficient,
        mean,
        scale,
        intercept,
        coefficient / scale as raw_weight,
        trained_at
    from {{ coefficients }}
{% endmacro %}
