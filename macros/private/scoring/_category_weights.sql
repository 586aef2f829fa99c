{% macro _category_weights(weights, categories) %}
    {#-
        The coefficient of every category under the name that leads have. A rare one has no weight of its own:
        `categories` maps it to a category of the weights.
    -#}
    {%- if categories is none %}
    select
        feature,
        category,
        coefficient
    from {{ weights }}
    where category is not null
    {%- else %}
    select
        categories.feature,
        categories.category,
        weights.coefficient
    from {{ lead_scoring._as(categories, 'categories') }}
    inner join {{ lead_scoring._as(weights, 'weights') }}
        on categories.feature = weights.feature and categories.weights_category = weights.category
    {%- endif %}
{% endmacro %}
