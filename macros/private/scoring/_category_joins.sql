{% macro _category_joins(features, leads, category_weights) %}
    {#-
        One join for each categorical feature to the coefficient of the lead's category, however many categories there
        are.
    -#}
    {%- for feature in features if feature['type'] == 'categorical' %}
        {%- set position = features.index(feature) + 1 %}
        left join {{ category_weights }} as category_{{ position }}
            on category_{{ position }}.feature = {{ lead_scoring._text(feature['name']) }}
            and category_{{ position }}.category = {{ lead_scoring._category(leads ~ '.' ~ lead_scoring._quote(feature['name'])) }}
    {%- endfor %}
{%- endmacro %}
