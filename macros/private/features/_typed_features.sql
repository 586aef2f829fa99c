{% macro _typed_features(features, relation) %}
    {#-
        The features, each with its type, from the columns of a relation. If the relation is not in the database (a CTE,
        a unit test, a project that is only compiled), features without a declared type count as numeric.
    -#}
    {%- set is_asked = execute and relation is not string and features | selectattr('type', 'none') | list | length > 0 -%}
    {{- return(lead_scoring._typed_by_kind(features, lead_scoring._column_kinds(relation) if is_asked else {})) -}}
{% endmacro %}
