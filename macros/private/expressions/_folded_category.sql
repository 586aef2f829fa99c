{% macro _folded_category(category, count, min_category_count) %}
    {#- The category whose weight a category has: the one for rare ones where fewer leads than the minimum have it. -#}
    {{- return(
        'case when ' ~ count ~ ' < ' ~ min_category_count ~ ' then '
        ~ lead_scoring._text(lead_scoring._infrequent_category()) ~ ' else ' ~ category ~ ' end'
    ) -}}
{% endmacro %}
