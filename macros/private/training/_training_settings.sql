{% macro _training_settings() %}
    {#-
        The settings of a model of the materialization logistic_regression: label, features (as maps with all keys), c,
        class_weight, min_category_count; from config(...) or its meta. Refuses what makes no sense.
    -#}
    {%- set settings = {} -%}
    {%- set defaults = {'label': none, 'features': none, 'c': 1.0, 'class_weight': 'none', 'min_category_count': 1} -%}
    {%- for name, default in defaults.items() -%}
        {%- set value = config.get(name) -%}
        {%- do settings.update({name: default if value is none else value}) -%}
    {%- endfor -%}
    {%- set where = 'model "' ~ model['name'] ~ '" (materialization logistic_regression): ' -%}
    {%- for name in ['label', 'c', 'class_weight', 'min_category_count'] -%}
        {%- set problem = lead_scoring._problem_of_setting(name, settings[name]) -%}
        {%- set problem = 'is a number above 0' if name == 'c' and settings['c'] == 'auto' else problem -%}
        {%- if problem -%}
            {%- do lead_scoring._raise_training_error(
                name ~ ' ' ~ problem ~ '; it is set to ' ~ lead_scoring._shown(settings[name]), 'Change it in config(...).'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do settings.update({'features': lead_scoring._features(settings['features'], where ~ 'features')}) -%}
    {%- if settings['label'] | lower in settings['features'] | map(attribute='name') | map('lower') -%}
        {%- do lead_scoring._raise_training_error(
            'the label "' ~ settings['label'] ~ '" is also a feature', 'Take it out of the features.'
        ) -%}
    {%- endif -%}
    {{- return(settings) -}}
{% endmacro %}
