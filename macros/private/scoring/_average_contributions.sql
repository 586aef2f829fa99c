{% macro _average_contributions(weights, categories) %}
    {#-
        The average contribution of each categorical feature to the logit of the training leads. A number contributes 0
        on average, because its mean is subtracted; the coefficients of categories are not centered.
    -#}
    select
        categories.feature,
        sum(categories.leads * weights.coefficient) / sum(categories.leads) as average_contribution
    from {{ lead_scoring._as(categories, 'categories') }}
    inner join {{ lead_scoring._as(weights, 'weights') }}
        on categories.feature = weights.feature and categories.weights_category = weights.category
    group by categories.feature
{% endmacro %}
