{% macro _check_feature_values(role) %}
    {#- Every feature has a value somewhere, and no number is beyond what can be standardized. -#}
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
        {%- set is_beyond = 'abs(' ~ lead_scoring._double(column) ~ ') > ' ~ largest
            if feature['type'] == 'numeric' else '1 = 0' -%}
        {%- do aggregates.append('count(' ~ column ~ ')') -%}
        {%- do aggregates.append('count(case when ' ~ is_beyond ~ ' then 1 end)') -%}
        {%- do aggregates.append('min(case when ' ~ is_beyond ~ ' then cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ') end)') -%}
        {%- do aggregates.append(
            'min(case when ' ~ is_beyond ~ ' then cast(' ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ') end)'
        ) -%}
    {%- endfor -%}
    {%- set counts = run_query('select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ source['rows'] ~ ' as leads').rows[0] -%}

    {%- for feature in features -%}
        {%- set present, beyond, value, sample_id = counts.values()[4 * loop.index0 + 1:4 * loop.index0 + 5] -%}
        {%- if counts[0] > 0 and present == 0 -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'], 'the value is NULL in every one of the ' ~ counts[0] ~ ' leads',
                'Repair what fills it, or take it out of lead_scoring_features.'
            ) -%}
        {%- endif -%}
        {%- if beyond > 0 -%}
            {%- do lead_scoring._raise_input_error(
                role, feature['name'],
                lead_scoring._leads_have(beyond) ~ ' a value that is not finite or beyond 1e150 (for example ' ~ id ~ ' '
                ~ sample_id ~ ' with ' ~ value ~ ')',
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
