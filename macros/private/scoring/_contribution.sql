{% macro _contribution(feature, position, leads, weights) %}
    {#-
        What one feature adds to the logit of one lead: coefficient x (value - mean) / scale, from the pivoted weights.
        A missing value counts as the mean and adds nothing.
    -#}
    {{- return(
        'coalesce(' ~ weights ~ '.raw_weight_' ~ position ~ ' * ('
        ~ lead_scoring._double(leads ~ '.' ~ lead_scoring._quote(feature)) ~ ' - ' ~ weights ~ '.mean_' ~ position ~ '), 0)'
    ) -}}
{% endmacro %}
