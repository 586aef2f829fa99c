{% macro _training_levels(training_leads, settings) %}
    {#-
        One row per categorical feature (by its place among them) and category: how many leads have it, the category
        that its weight stands under, and the number of that one, from 1 on over all features.
    -#}
    {%- set categorical = settings['features'] | selectattr('type', 'equalto', 'categorical') | list %}
    select
        feature,
        category,
        weights_category,
        leads,
        dense_rank() over (order by feature, weights_category) as level
    from (
        select
            feature,
            category,
            leads,
            {{ lead_scoring._folded_category('category', 'leads', settings['min_category_count']) }} as weights_category
        from (
            {%- for feature in categorical %}
            {%- set category = lead_scoring._category(lead_scoring._quote(feature['name'])) %}
            select
                {{ loop.index }} as feature,
                {{ category }} as category,
                count(*) as leads
            from {{ training_leads }}
            group by {{ category }}
            {{ 'union all' if not loop.last }}
            {%- endfor %}
        ) as met
    ) as folded
{% endmacro %}
