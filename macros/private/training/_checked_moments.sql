{% macro _checked_moments(settings, training_leads, sample) %}
    {#-
        Reads _moments, and refuses leads that cannot be learned from. Returns a map: leads, positives, negatives, log_odds
        (of a positive), leads_hash, and numbers, a map with mean, scale and inverse_scale for each numeric feature.
    -#}
    {%- set numbers = settings['features'] | selectattr('type', 'equalto', 'numeric') | map(attribute='name') | list -%}
    {%- set averages = [] -%}
    {%- for name in numbers -%}
        {%- set column = 'number_' ~ loop.index if sample['relation'] else lead_scoring._double(lead_scoring._quote(name)) -%}
        {%- do averages.append('coalesce(avg(' ~ column ~ '), 0)') -%}
    {%- endfor -%}
    {%- set shifts = run_query(
        'select ' ~ averages | join(', ') ~ ' from ' ~ (sample['relation'] or training_leads)
    ).rows[0].values() | map('float') | list if numbers else [] -%}
    {%- set row = lead_scoring._accurate_moments(training_leads, settings, shifts) -%}
    {%- set leads, positives, no_labels, leads_hash = row['values'][:4] -%}
    {%- if not leads -%}
        {%- do lead_scoring._raise_training_error('there are no training leads', 'Repair the model\'s query.') -%}
    {%- elif no_labels > 0 -%}
        {%- do lead_scoring._raise_training_error(
            lead_scoring._count_of_leads(no_labels | int) ~ ' a label (column "' ~ settings['label'] ~ '") that is NULL or neither 0 nor 1',
            'Map the label to 0 and 1 or to a boolean, and leave out leads whose outcome is not known yet.'
        ) -%}
    {%- elif positives in [0, leads] -%}
        {%- do lead_scoring._raise_training_error(
            'every one of the ' ~ leads | int ~ ' leads has the label ' ~ (1 if positives else 0) ~ ' (column "'
            ~ settings['label'] ~ '")', 'Learning needs leads that converted and leads that did not.'
        ) -%}
    {%- endif -%}

    {%- set listed = [] -%}
    {%- for name in numbers -%}
        {%- set values, mean, mean_square, largest = row['values'][4 * loop.index + 1:4 * loop.index + 5] -%}
        {%- if not values -%}
            {%- do lead_scoring._raise_training_error(
                'feature "' ~ name ~ '" is NULL in every lead', 'Repair what fills it, or take it out of the features.'
            ) -%}
        {%- elif not (largest | float <= 1e150) -%}
            {%- do lead_scoring._raise_training_error(
                'feature "' ~ name ~ '" has a value that is not finite or beyond 1e150',
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- endif -%}
        {%- set center = row['shifts'][loop.index0] + mean | float -%}
        {#- A missing value counts as the mean, so as a deviation of 0. -#}
        {%- set variance = (mean_square | float - (mean | float) ** 2) * (values | float) / (leads | float) -%}
        {#- A constant has the scale 1. Its standard deviation may be some roundings of its mean instead of 0. -#}
        {%- set is_constant = variance <= (1e-15 * center) ** 2 -%}
        {%- set scale = 1.0 if is_constant else variance ** 0.5 -%}
        {%- do listed.append({'mean': center, 'scale': scale, 'inverse_scale': 1 / scale}) -%}
    {%- endfor -%}
    {{- return({
        'leads': leads | float,
        'positives': positives | float,
        'negatives': leads | float - positives | float,
        'log_odds': row['values'][4] | float,
        'leads_hash': leads_hash,
        'numbers': listed,
    }) -}}
{% endmacro %}
