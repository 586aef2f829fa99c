{% macro _check_types(role) %}
    {#- A column's type fits what is made of it, and is what it was in training. -#}
    {%- set source = lead_scoring._source(role) -%}
    {%- set kinds = lead_scoring._column_kinds(source['relation']) -%}
    {%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), source['relation']) -%}
    {%- set trained = {} if role == 'training_leads' else lead_scoring._trained_types(role) -%}
    {%- set trained_kinds = lead_scoring._column_kinds(lead_scoring._source('training_leads')['relation'])
        if role == 'validation_leads' else {} -%}
    {%- for feature in features -%}
        {%- set kind = kinds[feature['name'] | lower] -%}
        {%- set found = 'the type is ' ~ kind ~ lead_scoring._sample_text(role, feature['name']) -%}
        {%- if trained.get(feature['name'], feature['type']) != feature['type'] -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'],
                found ~ ', which makes the feature ' ~ feature['type'] ~ ', and it was ' ~ trained[feature['name']]
                ~ ' in training',
                'Give the column the same type in every model of leads.'
            ) -%}
        {%- elif not lead_scoring._fits_type(kind, feature['type']) -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'],
                found ~ ', which is not ' ~ ('numeric' if feature['type'] == 'numeric' else 'a category'),
                lead_scoring._types_that_fit() ~ ' Cast it in the model (a date to a number of days), or take it out of '
                ~ 'lead_scoring_features.'
            ) -%}
        {%- elif feature['type'] == 'categorical' and trained_kinds.get(feature['name'] | lower, kind) != kind -%}
            {#- Categories are compared as text, and 1 is not true. -#}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'], found ~ ', and it was ' ~ trained_kinds[feature['name'] | lower] ~ ' in training',
                'Give the column the same type in every model of leads.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
