{% macro _standardization(moments) %}
    {#- The standardization of the numeric features: a map with mean, scale and inverse_scale for each. -#}
    {%- set standardized = [] -%}
    {%- for number in moments['numbers'] -%}
        {%- set mean = number['shift'] + number['mean'] -%}
        {#- A missing value counts as the mean: its deviation is 0. -#}
        {%- set variance = (number['mean_square'] - number['mean'] ** 2) * number['values'] / moments['leads'] -%}
        {#- A constant has the scale 1. Because of rounding its standard deviation may be slightly above 0. -#}
        {%- set is_constant = variance <= (1e-15 * mean) ** 2 -%}
        {%- set scale = 1.0 if is_constant else variance ** 0.5 -%}
        {%- do standardized.append({'mean': mean, 'scale': scale, 'inverse_scale': 1 / scale}) -%}
    {%- endfor -%}
    {{- return(standardized) -}}
{% endmacro %}
