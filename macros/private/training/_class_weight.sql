{% macro _class_weight(settings, moments) %}
    {#-
        The weight of a lead in the fit, by label. As in scikit-learn, `balanced` gives both classes the same total
        weight.
    -#}
    {%- if settings['class_weight'] == 'balanced' -%}
        {%- set negatives = moments['leads'] - moments['positives'] -%}
        {{- return({0: moments['leads'] / (2 * negatives), 1: moments['leads'] / (2 * moments['positives'])}) -}}
    {%- endif -%}
    {{- return({0: 1, 1: 1}) -}}
{% endmacro %}
