{% macro _folded_category(category, count, min_category_count) %}
    {#-
        The category whose weight applies: the one for rare categories if fewer leads than the minimum have this one.
    -#}
    {{- return(
        'case when ' ~ count ~ ' < ' ~ min_category_count ~ ' then '
        ~ lead_scoring._text(lead_scoring._infrequent_category()) ~ ' else ' ~ category ~ ' end'
    ) -}}
{% endmacro %}
