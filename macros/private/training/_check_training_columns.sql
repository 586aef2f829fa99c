{% macro _check_training_columns(settings, training_leads) %}
    {#- The label and the features are columns of the training leads, of a type that they can have. -#}
    {%- set kinds = lead_scoring._column_kinds(training_leads) -%}
    {%- for name in [settings['label']] + settings['features'] | map(attribute='name') | list if name | lower not in kinds -%}
        {%- do lead_scoring._raise_training_error(
            'there is no column "' ~ name ~ '"; the columns are ' ~ kinds.keys() | join(', '),
            'Add it to the query, or change the label or the features.'
        ) -%}
    {%- endfor -%}
    {%- for feature in lead_scoring._typed_features(settings['features'], training_leads) -%}
        {%- set kind = kinds[feature['name'] | lower] -%}
        {%- if not lead_scoring._fits_type(kind, feature['type']) -%}
            {%- do lead_scoring._raise_training_error(
                'feature "' ~ feature['name'] ~ '" is of the type ' ~ kind ~ ', which is not '
                ~ ('numeric' if feature['type'] == 'numeric' else 'a category'),
                lead_scoring._types_that_fit() ~ ' Cast it in the query.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
