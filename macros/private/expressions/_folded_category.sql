{% macro _folded_category(category, count, minimum) %}
    {#-
        The category that the weight of one stands under: those that fewer leads than the minimum have share one weight.
    -#}
    {{- return(
        'case when ' ~ count ~ ' < ' ~ minimum ~ ' then ' ~ lead_scoring._text(lead_scoring._infrequent_category())
        ~ ' else ' ~ category ~ ' end'
    ) -}}
{% endmacro %}
