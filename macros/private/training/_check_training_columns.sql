{% macro _check_training_columns(settings, training_leads) %}
    {#- The label and the features are columns of the training leads, of a type that they can have. -#}
    {%- set kinds = lead_scoring._column_kinds(training_leads) -%}
    {%- for name in [settings['label']] + settings['features'] | map(attribute='name') | list if name | lower not in kinds -%}
        {%- do lead_scoring._raise_training_error(
            'there is no column "' ~ name ~ '"; the columns are ' ~ kinds.keys() | join(', '),
            'Add it to the query, or change the label or the features.'
        ) -%}
    {%- endfor -%}
    {%- set label_kind = kinds[settings['label'] | lower] -%}
    {%- set label = lead_scoring._quote(settings['label']) -%}
    {%- if label_kind == 'text' -%}
        {%- set value = run_query(
            'select min(' ~ label ~ ') from ' ~ training_leads ~ ' where ' ~ label ~ " not in ('0', '1', '0.0', '1.0')"
        ).rows[0][0] -%}
        {%- if value is not none -%}
            {%- do lead_scoring._raise_training_error(
                'the label "' ~ settings['label'] ~ '" is text, for example "' ~ value ~ '"', 'Map it to 0 and 1 in the query.'
            ) -%}
        {%- endif -%}
    {%- elif label_kind not in ['integer', 'number', 'boolean'] -%}
        {%- do lead_scoring._raise_training_error(
            'the label "' ~ settings['label'] ~ '" is of the type ' ~ label_kind, 'Map it to 0 and 1 in the query.'
        ) -%}
    {%- endif -%}
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
