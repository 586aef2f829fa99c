{% macro _check_feature_values(role) %}
    {#- Every feature has a value somewhere, no number is beyond what can be standardized, and no category has a name that
        stands for others. -#}
    {%- set source = lead_scoring._source(role) -%}
    {%- set id = lead_scoring._setting('id') -%}
    {%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), source['relation']) -%}
    {#-
        The square of a number beyond this, which the standard deviation needs, leaves the range of a double. NaN compares
        above every number on the engines that keep it, so one comparison finds it and both infinities too.
    -#}
    {%- set largest = lead_scoring._number('1e150') -%}
    {%- set aggregates = [] -%}
    {%- for feature in features -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set is_bad = 'abs(' ~ lead_scoring._double(column) ~ ') > ' ~ largest if feature['type'] == 'numeric'
            else 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ") in ('(missing)', '(infrequent)')" -%}
        {%- do aggregates.append('count(' ~ column ~ ')') -%}
        {%- do aggregates.append('count(case when ' ~ is_bad ~ ' then 1 end)') -%}
        {%- do aggregates.append('min(case when ' ~ is_bad ~ ' then cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ') end)') -%}
        {%- do aggregates.append(
            'min(case when ' ~ is_bad ~ ' then cast(' ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ') end)'
        ) -%}
    {%- endfor -%}
    {%- set counts = run_query('select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ source['rows'] ~ ' as leads').rows[0] -%}

    {%- for feature in features -%}
        {%- set present, bad, value, sample_id = counts.values()[4 * loop.index0 + 1:4 * loop.index0 + 5] -%}
        {#- A handful of leads to score may well miss a value in all of them. -#}
        {%- if present == 0 and counts[0] >= (100 if role == 'leads' else 1) -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'], 'the value is NULL in every one of the ' ~ counts[0] ~ ' leads',
                'Repair what fills it, or take it out of lead_scoring_features.'
            ) -%}
        {%- endif -%}
        {%- if bad > 0 and feature['type'] == 'numeric' -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'],
                lead_scoring._leads_have(bad) ~ ' a value that is not finite or beyond 1e150 (for example ' ~ id ~ ' '
                ~ sample_id ~ ' with ' ~ value ~ ')',
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- elif bad > 0 and role != 'leads' -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'],
                lead_scoring._leads_have(bad) ~ ' the category "' ~ value ~ '" (for example ' ~ id ~ ' ' ~ sample_id
                ~ '), the name under which the weights keep ' ~ ('those without a value' if value == '(missing)' else 'rare ones'),
                'Give it another name in the model, or make it NULL.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
