{% macro _trained_types(weights) %}
    {#- The type of each feature that has weights, by name. -#}
    {%- set types = {} -%}
    {%- for feature, category_count in run_query(
        'select feature, count(category) from ' ~ weights ~ ' group by feature order by feature'
    ).rows -%}
        {%- do types.update({feature: 'categorical' if category_count > 0 else 'numeric'}) -%}
    {%- endfor -%}
    {{- return(types) -}}
{% endmacro %}
