{% macro _typed_by_kind(features, kinds) %}
    {#- The features with a type each: the declared one, or the one that the kind of the column suggests, text being
        categorical and everything else numeric. -#}
    {%- set typed = [] -%}
    {%- for feature in features -%}
        {%- set suggested = 'categorical' if kinds.get(feature['name'] | lower) == 'text' else 'numeric' -%}
        {%- do typed.append(dict(feature, type=feature['type'] or suggested)) -%}
    {%- endfor -%}
    {{- return(typed) -}}
{% endmacro %}
