{% macro _trained_version(settings, training) %}
    {#-
        Twelve hexadecimal digits that identify the leads and the settings of a training. If the engine cannot hash
        rows, every training gets a new version.
    -#}
    {%- set learned_from = [
        settings['label'],
        settings['features'] | map(attribute='name') | list,
        training['types'],
        settings['c'] | float,
        settings['class_weight'],
        settings['min_category_count'],
        training['leads_hash'] or lead_scoring._now(),
    ] -%}
    {{- return(local_md5(tojson(learned_from))[:12]) -}}
{% endmacro %}
