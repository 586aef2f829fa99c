{% macro _typed_by_kind(features, kinds) %}
    {#-
        The features, each with its type: the declared one, or the one that follows from the kind of the column. Text is
        categorical, everything else is numeric.
    -#}
    {%- set typed = [] -%}
    {%- for feature in features -%}
        {%- set suggested = 'categorical' if kinds.get(feature['name'] | lower) == 'text' else 'numeric' -%}
        {%- do typed.append(dict(feature, type=feature['type'] or suggested)) -%}
    {%- endfor -%}
    {{- return(typed) -}}
{% endmacro %}
