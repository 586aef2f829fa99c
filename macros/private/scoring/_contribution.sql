{% macro _contribution(feature, position, leads, weights) %}
    {#-
        The contribution of one feature to the logit of one lead. For a number coefficient x (value - mean) / scale,
        from the pivoted weights; the mean is subtracted first, so that a large value far from 0 loses no digits. For a
        category its coefficient, which _category_joins found. NULL where the number is missing or the category was not
        seen in training: such a value adds nothing, and the caller has to say so.
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
