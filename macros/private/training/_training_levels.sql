{% macro _training_levels(training_leads, settings) %}
    {#-
        One row per categorical feature (by its position among them) and category: the number of leads that have it, the
        category in the weights that stands for it, and the number of that one, counted from 1 over all features.
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
