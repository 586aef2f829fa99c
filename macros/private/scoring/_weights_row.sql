{% macro _weights_row(weights, features) %}
    {#-
        The weights table turned on its side: one row with raw_weight_1, mean_1, raw_weight_2, ... in the order of
        `features`, beside model_version, intercept and the sum of absolute coefficients. One row to cross join costs
        nothing per lead; one row per feature would multiply the leads.
    -#}
    {%- set listed = [] -%}
    {%- for feature in features -%}
        {%- do listed.append(lead_scoring._text(feature)) -%}
    {%- endfor %}
    select
        max(model_version) as model_version,
        sum(abs(coefficient)) as absolute_coefficients,
        {%- for feature in listed %}
        max(case when feature = {{ feature }} then raw_weight end) as raw_weight_{{ loop.index }},
        max(case when feature = {{ feature }} then mean end) as mean_{{ loop.index }},
        {%- endfor %}
        case
            when
                count(*) = {{ features | length }}
                and count(distinct feature) = {{ features | length }}
                and count(case when feature in ({{ listed | join(', ') }}) then 1 end) = {{ features | length }}
                and count(distinct model_version) = 1
                then max(intercept)
            else {{ lead_scoring._raise_error(
                'lead_scoring: the weights table ' ~ weights ~ ' must hold one row for each of the features '
                ~ features | join(', ') ~ ', of one model_version, and no other row. Train again with these features, '
                ~ 'or pass the features and the one version that the weights were trained with.'
            ) }}
        end as intercept
    from {{ weights }}
{% endmacro %}
