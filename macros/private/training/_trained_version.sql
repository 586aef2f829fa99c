{% macro _trained_version(settings, training) %}
    {#-
        Twelve hexadecimal digits that name what was learned from, the leads and the settings. Where the engine has no hash
        of rows, every training is a version of its own.
    -#}
    {%- set features = [] -%}
    {%- for feature in settings['features'] -%}
        {%- do features.append([feature['name'], feature['type']]) -%}
    {%- endfor -%}
    {{- return(local_md5(tojson([
        settings['label'], features, settings['c'] | float, settings['class_weight'], settings['min_category_count'],
        training['leads_hash'] or lead_scoring._now(),
    ]))[:12]) -}}
{% endmacro %}
