{% macro _training_settings() %}
    {#-
        The settings of a model of the materialization logistic_regression: label, features (as maps with all keys), c,
        class_weight, min_category_count, training_leads_materialized; from config(...) or its meta. Refuses what makes
        no sense.
    -#}
    {%- set settings = {} -%}
    {%- set defaults = {
        'label': none, 'features': none, 'c': 1.0, 'class_weight': 'none', 'min_category_count': 1,
        'training_leads_materialized': 'table',
    } -%}
    {%- for name, default in defaults.items() -%}
        {%- set value = model['config'].get(name, (model['config'].get('meta') or {}).get(name)) -%}
        {%- do settings.update({name: default if value is none else value}) -%}
    {%- endfor -%}
    {%- for key in model['config'] if key not in defaults and key | lower in defaults -%}
        {%- do lead_scoring._raise_training_error('the key "' ~ key ~ '" is written ' ~ key | lower, 'Change it in config(...).') -%}
    {%- endfor -%}
    {%- set where = 'model "' ~ model['name'] ~ '" (materialization logistic_regression): ' -%}
    {%- for name in ['label', 'c', 'class_weight', 'min_category_count', 'training_leads_materialized'] -%}
        {%- set problem = lead_scoring._problem_of_setting(name, settings[name]) -%}
        {%- if name == 'c' and (problem or settings['c'] == 'auto' or settings['c'] < 1e-300) -%}
            {%- set problem = 'is a number above 0 (from 1e-300 on)' -%}
        {%- elif name == 'training_leads_materialized' and settings[name] not in ['table', 'view'] -%}
            {%- set problem = 'is table or view' -%}
        {%- endif -%}
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
