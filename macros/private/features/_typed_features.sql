{% macro _typed_features(features, relation) %}
    {#-
        The features with a type each, from the columns of a relation. One that is not in the database (a CTE, a unit
        test, a project that is only compiled) suggests nothing, which reads as numeric.
    -#}
    {%- set is_asked = execute and relation is not string and features | selectattr('type', 'none') | list | length > 0 -%}
    {{- return(lead_scoring._typed_by_kind(features, lead_scoring._column_kinds(relation) if is_asked else {})) -}}
{% endmacro %}
