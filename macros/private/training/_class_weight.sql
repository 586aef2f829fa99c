{% macro _class_weight(settings, moments) %}
    {#- How much a lead counts, by its label: as in scikit-learn, balanced makes both classes count alike. -#}
    {%- if settings['class_weight'] == 'balanced' -%}
        {%- set negatives = moments['leads'] - moments['positives'] -%}
        {{- return({0: moments['leads'] / (2 * negatives), 1: moments['leads'] / (2 * moments['positives'])}) -}}
    {%- endif -%}
    {{- return({0: 1, 1: 1}) -}}
{% endmacro %}
