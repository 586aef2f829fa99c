{% macro _check_feature_values(leads, fewest_without_value=1, reserved_categories=true) %}
    {#-
        Every feature has a value somewhere, no number is beyond what can be standardized, and no category has a name
        that stands for others, or that no query can name. Where there are fewer leads than `fewest_without_value` a
        feature may miss its value in all of them; scoring takes a `(missing)` for a missing value, so that only
        labelled leads may not have such a category. Leads that are learned from also have numbers large enough: the
        square of a smaller one is 0, and so is the standard deviation.
    -#}
    {%- set values = lead_scoring._values_of_features(leads) -%}
    {%- for feature in values['features'] -%}
        {%- set value, id = feature['example_value'], feature['example_id'] -%}
        {%- if feature['present'] == 0 and values['leads'] >= fewest_without_value -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'], 'the value is NULL in every one of the ' ~ values['leads'] ~ ' leads',
                'Repair what fills it, or take it out of ' ~ lead_scoring._argument_name(leads, 'features') ~ '.'
            ) -%}
        {%- elif feature['unusable'] > 0 and feature['type'] == 'numeric' -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._lead_count_phrase(feature['unusable']) ~ ' a value that is not finite or beyond 1e' ~ lead_scoring._largest_exponent()
                ~ lead_scoring._example(leads, id, value),
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- elif feature['type'] == 'numeric' and leads['role'] == 'training' and feature['smallest'] != feature['largest']
            and feature['largest_size'] | float < 10 ** (0 - lead_scoring._largest_exponent()) -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'its values lie between ' ~ feature['smallest'] ~ ' and ' ~ feature['largest']
                ~ ', and what is smaller than 1e-' ~ lead_scoring._largest_exponent()
                ~ ' is 0 when it is squared for the standard deviation',
                'Give it in a smaller unit, that is, multiply it in the model.'
            ) -%}
        {%- elif feature['unusable'] > 0 and reserved_categories and '\x00' in value -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._lead_count_phrase(feature['unusable']) ~ ' a category with the character NUL in it'
                ~ lead_scoring._example(leads, id, value | replace('\x00', '\\0')) ~ ', which no SQL can hold',
                'Remove it in the model.'
            ) -%}
        {%- elif feature['unusable'] > 0 and reserved_categories -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._lead_count_phrase(feature['unusable']) ~ ' the category "' ~ value ~ '"'
                ~ lead_scoring._example(leads, id) ~ ', the name under which the weights keep '
                ~ ('those without a value' if value == lead_scoring._missing_category() else 'rare ones'),
                'Give it another name in the model, or make it NULL.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
