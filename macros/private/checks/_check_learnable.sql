{% macro _check_learnable(leads) %}
    {#- Checks that no feature reveals the label or identifies the lead. Warns if a feature is useless. -#}
    {%- set features_argument = lead_scoring._argument_name(leads, 'features') -%}
    {%- set facts = lead_scoring._facts_of_features(leads) -%}
    {%- set weight_count = namespace(value=0) -%}

    {%- for feature in facts['features'] -%}
        {%- set weight_count.value = weight_count.value + (feature['levels'] if feature['type'] == 'categorical' else 1) -%}
        {%- if feature['finding'] == 'constant' -%}
            {%- do lead_scoring._warn_of_leads(
                leads, feature['name'], 'the value is the same in every training lead',
                'Its weight is 0. Take it out of ' ~ features_argument ~ ', or fix the job that fills it.'
            ) -%}
        {%- elif feature['finding'] == 'label' -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'it equals the label: it has one value for leads that converted, and another one for leads that did not',
                'Nobody knows it for a new lead: take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- elif feature['finding'] == 'id' -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'], 'it equals the id', 'Nothing can be learned from an id: take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- elif feature['finding'] == 'numbering' -%}
            {%- do lead_scoring._warn_of_leads(
                leads, feature['name'], 'it is a whole number that is different for every lead, like an id',
                'If it only numbers the leads, take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- elif feature['finding'] == 'own_category' -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'it is categorical and has ' ~ feature['levels'] ~ ' categories for ' ~ feature['present']
                ~ ' leads that have a value',
                'Nothing can be learned if nearly every lead has a category of its own: group its values in the model, '
                ~ 'declare it numeric if it is a number, or take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if weight_count.value > facts['leads'] -%}
        {%- do lead_scoring._warn_of_leads(
            leads, leads['label'],
            'there are ' ~ weight_count.value ~ ' weights to learn (one for each numeric feature and each category) from only '
            ~ facts['leads'] ~ ' leads',
            'The weights will fit noise: leave out features, raise '
            ~ lead_scoring._argument_name(leads, 'min_category_count') ~ ', or lower '
            ~ lead_scoring._argument_name(leads, 'c') ~ ' (auto selects it).'
        ) -%}
    {%- endif -%}
{% endmacro %}
