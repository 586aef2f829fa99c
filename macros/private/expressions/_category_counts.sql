{% macro _category_counts(relation, features, label=none) %}
    {#-
        One row per categorical feature and category: how many leads have it, and how many of them converted. The first
        row only keeps the union valid if no feature is categorical, and is filtered out again. It has one lead, because
        PostgreSQL divides by its leads before the filter.
    #}
    select *
    from (
        select
            cast(null as {{ dbt.type_string() }}) as feature,
            cast(null as {{ dbt.type_string() }}) as category,
            1 as leads,
            0 as conversions
        {%- for feature in features if feature['type'] == 'categorical' %}
        {%- set category = lead_scoring._category(lead_scoring._quote(feature['name'])) %}
        union all
        select
            {{ lead_scoring._text(feature['name']) }} as feature,
            {{ category }} as category,
            count(*) as leads,
            {{ 'null' if label is none else 'sum(' ~ lead_scoring._quote(label) ~ ')' }} as conversions
        from {{ relation }}
        group by {{ category }}
        {%- endfor %}
    ) as counted
    where feature is not null
{% endmacro %}
