{% macro _check_feature_values(leads, fewest_without_value=1, reserved_categories=true) %}
    {#-
        Checks that every feature has a value in some lead, that no number is too large to be standardized, and that no
        category has a reserved name or one that no query can hold. With fewer leads than `fewest_without_value`, a
        feature may be missing in all of them. Only labelled leads are checked for the category `(missing)`, because
        scoring treats it as a missing value. In training leads, numbers also have to be large enough: the square of a
        smaller one is 0, and so is the standard deviation.
    -#}
    {%- set values = lead_scoring._values_of_features(leads) -%}
    {%- for feature in values['features'] -%}
        {%- set value, id = feature['example_value'], feature['example_id'] -%}
        {%- if feature['present'] == 0 and values['leads'] >= fewest_without_value -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'], 'the value is NULL in all ' ~ values['leads'] ~ ' leads',
                'Fix the job that fills it, or take it out of ' ~ lead_scoring._argument_name(leads, 'features') ~ '.'
            ) -%}
        {%- elif feature['unusable'] > 0 and feature['type'] == 'numeric' -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._lead_count_phrase(feature['unusable']) ~ ' a value that is not finite or beyond 1e' ~ lead_scoring._largest_exponent()
                ~ lead_scoring._example(leads, id, value),
                'Make it a number, or NULL, which counts as the mean.'
            ) -%}
        {%- elif feature['type'] == 'numeric' and leads['role'] == 'training' and feature['smallest'] != feature['largest']
            and feature['largest_size'] | float < 10 ** (0 - lead_scoring._largest_exponent()) -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'its values lie between ' ~ feature['smallest'] ~ ' and ' ~ feature['largest']
                ~ ', and the square of a number below 1e-' ~ lead_scoring._largest_exponent()
                ~ ', which the standard deviation needs, is 0',
                'Use a smaller unit: multiply it in the model.'
            ) -%}
        {%- elif feature['unusable'] > 0 and reserved_categories and '\x00' in value -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._lead_count_phrase(feature['unusable']) ~ ' a category that contains the character NUL'
                ~ lead_scoring._example(leads, id, value | replace('\x00', '\\0')) ~ ', which SQL text cannot hold',
                'Remove it in the model.'
            ) -%}
        {%- elif feature['unusable'] > 0 and reserved_categories -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._lead_count_phrase(feature['unusable']) ~ ' the category "' ~ value ~ '"'
                ~ lead_scoring._example(leads, id) ~ ', a name that the weights reserve for '
                ~ ('missing values' if value == lead_scoring._missing_category() else 'rare categories'),
                'Rename it in the model, or make it NULL.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
