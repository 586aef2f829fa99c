{% macro _typed_features(features, relation) %}
    {#-
        The features with a type each: the declared one, or else what the column's own type suggests, text being
        categorical and everything else numeric. A relation that is not in the database (a CTE, a unit test, a project
        that is only compiled) suggests nothing, which reads as numeric.
    -#}
    {%- set kinds = {} -%}
    {%- if execute and features | selectattr('type', 'none') | list and relation is not string -%}
        {%- do kinds.update(lead_scoring._column_kinds(relation)) -%}
    {%- endif -%}
    {%- set typed = [] -%}
    {%- for feature in features -%}
        {%- set suggested = 'categorical' if kinds.get(feature['name'] | lower) == 'text' else 'numeric' -%}
        {%- do typed.append(dict(feature, type=feature['type'] or suggested)) -%}
    {%- endfor -%}
    {{ return(typed) }}
{% endmacro %}
