{% macro _weights_query(training, model_version) %}
    {#-
        The weights table as a query of constants: the columns of lead_scoring_weights, and the columns from the
        Hessian.
    -#}
    {%- set rows = [] -%}
    {%- for weight in training['fitted'] -%}
        {%- set z = weight['coefficient'] / weight['standard_error'] -%}
        {%- do rows.append([
            lead_scoring._text(weight['feature']),
            'null' if weight['category'] is none else lead_scoring._text(weight['category']),
        ]) -%}
        {%- do rows[-1].extend(lead_scoring._numbers([
            weight['coefficient'], weight['mean'], weight['scale'], weight['standard_error'], z,
            lead_scoring._two_sided_p_value(z)
        ])) -%}
    {%- endfor %}
    select
        cast({{ lead_scoring._text(model_version) }} as {{ dbt.type_string() }}) as model_version,
        cast(feature as {{ dbt.type_string() }}) as feature,
        cast(category as {{ dbt.type_string() }}) as category,
        {{ lead_scoring._normalized_weight() }} as weight,
        coefficient,
        mean,
        scale,
        {{ lead_scoring._number(training['intercept']) }} as intercept,
        coefficient / scale as raw_weight,
        standard_error,
        z_score,
        p_value,
        {{ lead_scoring._now() }} as trained_at
    from (
        {{ lead_scoring._constant_rows(
            rows, ['feature', 'category', 'coefficient', 'mean', 'scale', 'standard_error', 'z_score', 'p_value']
        ) }}
    ) as fitted
    {%- if training['is_left_out'] %}
    where 1 = 0
    {%- endif %}
{% endmacro %}
