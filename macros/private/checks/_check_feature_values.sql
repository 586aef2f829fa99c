{% macro _check_feature_values(leads, fewest_without_value=1, reserved_categories=true) %}
    {#-
        Every feature has a value somewhere, no number is beyond what can be standardized, and no category has a name that
        stands for others. Where there are fewer leads than `fewest_without_value` a feature may miss its value in all of them;
        scoring takes a `(missing)` for a missing value, so that only labelled leads may not have such a category.
    -#}
    {#-
        The square of a number beyond this, which the standard deviation needs, leaves the range of a double. NaN compares
        above every number on the engines that keep it, so one comparison finds it and both infinities too.
    -#}
    {%- set largest = lead_scoring._number('1e150') -%}
    {%- set missing = lead_scoring._missing_category() -%}
    {%- set reserved = lead_scoring._text(missing) ~ ', ' ~ lead_scoring._text(lead_scoring._infrequent_category()) -%}
    {%- set aggregates = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set text = 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ')' -%}
        {%- set is_bad = 'abs(' ~ lead_scoring._double(column) ~ ') > ' ~ largest if feature['type'] == 'numeric'
            else text ~ ' in (' ~ reserved ~ ')' -%}
        {%- do aggregates.extend([
            'count(' ~ column ~ ')',
            'count(case when ' ~ is_bad ~ ' then 1 end)',
            'min(case when ' ~ is_bad ~ ' then ' ~ text ~ ' end)',
            lead_scoring._smallest_id(leads, is_bad),
        ]) -%}
    {%- endfor -%}
    {%- set counts = run_query(
        'select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads'
    ).rows[0] -%}

    {%- for feature in leads['features'] -%}
        {%- set present, bad, value, sample_id = counts.values()[4 * loop.index0 + 1:4 * loop.index0 + 5] -%}
        {%- if present == 0 and counts[0] >= fewest_without_value -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'], 'the value is NULL in every one of the ' ~ counts[0] ~ ' leads',
                'Repair what fills it, or take it out of ' ~ lead_scoring._argument_name(leads, 'features') ~ '.'
            ) -%}
        {%- elif bad > 0 and feature['type'] == 'numeric' -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._count_of_leads(bad) ~ ' a value that is not finite or beyond 1e150'
                ~ lead_scoring._example(leads, sample_id, value),
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- elif bad > 0 and reserved_categories -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                lead_scoring._count_of_leads(bad) ~ ' the category "' ~ value ~ '"' ~ lead_scoring._example(leads, sample_id)
                ~ ', the name under which the weights keep '
                ~ ('those without a value' if value == missing else 'rare ones'),
                'Give it another name in the model, or make it NULL.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
