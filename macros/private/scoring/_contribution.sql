{% macro _contribution(feature, position, leads, weights) %}
    {#-
        What one feature adds to the logit of one lead: coefficient x (value - mean) / scale, from the pivoted weights.
        NULL where the value is missing: it counts as the mean and adds nothing, which is the caller's to say.
        The mean is subtracted first, so that a large value far from 0 loses no digits.
    -#}
    {{- return(
        weights ~ '.raw_weight_' ~ position ~ ' * ('
        ~ lead_scoring._double(leads ~ '.' ~ lead_scoring._quote(feature)) ~ ' - ' ~ weights ~ '.mean_' ~ position ~ ')'
    ) -}}
{% endmacro %}
