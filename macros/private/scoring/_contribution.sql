{% macro _contribution(feature, position, leads, weights) %}
    {#-
        The contribution of one feature to the logit of one lead. For a number: coefficient x (value - mean) / scale,
        from the pivoted weights; the mean is subtracted first, so that values far from 0 lose no digits. For a
        category: its coefficient, from _category_joins. NULL if the number is missing or the category was not seen in
        training. Such a value contributes nothing; the caller has to turn NULL into 0.
    -#}
    {%- if feature['type'] == 'categorical' -%}
        {{- return('category_' ~ position ~ '.coefficient') -}}
    {%- endif -%}
    {{- return(
        weights ~ '.raw_weight_' ~ position ~ ' * ('
        ~ lead_scoring._double(leads ~ '.' ~ lead_scoring._quote(feature['name'])) ~ ' - ' ~ weights ~ '.mean_' ~ position
        ~ ')'
    ) -}}
{% endmacro %}
