{% macro _training_settings() %}
    {#-
        The settings of a model of the materialization logistic_regression, from the meta of its config: label,
        features (as maps with all keys), c, class_weight, min_category_count, training_leads_materialized,
        too_many_weights and naming. Stops with an error on invalid settings, and on settings outside meta, where dbt 2
        accepts only its own keys.
    -#}
    {%- set rules = dict(
        lead_scoring._training_rules(),
        training_leads_materialized={'kind': 'one_of', 'values': ['table', 'view']},
        too_many_weights={'kind': 'one_of', 'values': ['error', 'warn']}
    ) -%}
    {%- set change = 'Change it in config(meta={...}).' -%}
    {%- set defaults = {
        'label': none, 'features': none, 'c': 1.0, 'class_weight': 'none', 'min_category_count': 1,
        'training_leads_materialized': 'table', 'too_many_weights': 'error', 'naming': {'kind': 'config', 'prefix': ''},
    } -%}
    {%- set meta = model['config'].get('meta') or {} -%}
    {%- for key in model['config'] if key | lower in defaults -%}
        {%- do lead_scoring._raise_training_error(
            'the key "' ~ key ~ '" is outside meta', 'Move it there: config(meta={"' ~ key | lower ~ '": ...}).'
        ) -%}
    {%- endfor -%}
    {%- for key in meta if key not in defaults and key | lower in defaults -%}
        {%- do lead_scoring._raise_training_error('the key "' ~ key ~ '" is written ' ~ key | lower, change) -%}
    {%- endfor -%}
    {%- set settings = {} -%}
    {%- for name, default in defaults.items() -%}
        {%- do settings.update({name: default if meta.get(name) is none else meta[name]}) -%}
    {%- endfor -%}
    {%- for name, rule in rules.items() -%}
        {%- set problem = lead_scoring._problem_of_value(settings[name], rule) -%}
        {%- if not problem and name == 'c' and settings['c'] < 1e-300 -%}
            {%- set problem = 'must be at least 1e-300' -%}
        {%- endif -%}
        {%- if problem -%}
            {%- do lead_scoring._raise_training_error(
                name ~ ' ' ~ problem ~ '; it is set to ' ~ lead_scoring._as_yaml(settings[name]), change
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set where = 'model "' ~ model['name'] ~ '" (materialization logistic_regression): features' -%}
    {%- do settings.update({'features': lead_scoring._features(settings['features'], where)}) -%}
    {%- if settings['label'] | lower in settings['features'] | map(attribute='name') | map('lower') -%}
        {%- do lead_scoring._raise_training_error(
            'the label "' ~ settings['label'] ~ '" is also a feature', 'Take it out of the features.'
        ) -%}
    {%- endif -%}
    {{- return(settings) -}}
{% endmacro %}
