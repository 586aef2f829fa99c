{% macro _feature_line(feature) %}
    {#-
        The entry of a feature in lead_scoring_features (see _facts_of_features). The entry declares the type only if it
        does not follow from the column; the comment always shows it.
    -#}
    {%- set name = lead_scoring._yaml_text(feature['name']) -%}
    {%- set suggested = lead_scoring._typed_by_kind(
        [{'name': feature['name'], 'type': none}], {feature['name'] | lower: feature['kind']}
    )[0]['type'] -%}
    {%- set entry = name if feature['type'] == suggested else '{name: ' ~ name ~ ', type: ' ~ feature['type'] ~ '}' -%}
    {#- With so few values, an integer may be a count or a code. -#}
    {%- set may_be_code = feature['type'] == 'numeric' and feature['levels'] >= 3 and feature['levels'] <= 20 -%}
    {{- return(
        '- ' ~ entry ~ '  # ' ~ feature['type']
        ~ (': an integer with ' ~ feature['levels'] ~ ' values, categorical if it is a code' if may_be_code else '')
    ) -}}
{% endmacro %}
