{% macro _sigmoid(logit) %}
    {#-
        1 / (1 + exp(-logit)). Past 700 the exponential leaves the range of a double (709.78), which some engines answer
        with an error; the sigmoid is 0 or 1 there to 300 digits.
    -#}
    case when {{ logit }} > 700 then 1 when {{ logit }} < (-700) then 0 else 1 / (1 + exp(-({{ logit }}))) end
{%- endmacro %}
