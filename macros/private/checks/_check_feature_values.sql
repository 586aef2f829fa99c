{% macro _check_feature_values(role) %}
    {%- set id = lead_scoring._setting('id') -%}
    {%- set features = lead_scoring._feature_names() -%}
    {#- NaN compares above every number on the engines that keep it, so one comparison finds it and both infinities. -#}
    {%- set largest = lead_scoring._number('1.7976931348623157e308') -%}
    {%- set aggregates = [] -%}
    {%- for feature in features -%}
        {%- set column = lead_scoring._quote(feature) -%}
        {%- set infinite = 'abs(' ~ lead_scoring._double(column) ~ ') > ' ~ largest -%}
        {%- do aggregates.append('count(' ~ column ~ ')') -%}
        {%- do aggregates.append('count(case when ' ~ infinite ~ ' then 1 end)') -%}
        {%- do aggregates.append('min(case when ' ~ infinite ~ ' then cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ') end)') -%}
        {%- do aggregates.append(
            'min(case when ' ~ infinite ~ ' then cast(' ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ') end)'
        ) -%}
    {%- endfor -%}
    {%- set counts = run_query(
        'select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ ref(lead_scoring._setting(role))
    ).rows[0] -%}

    {%- for feature in features -%}
        {%- set present, infinite, value, sample_id = counts.values()[4 * loop.index0 + 1:4 * loop.index0 + 5] -%}
        {%- if counts[0] > 0 and present == 0 -%}
            {%- do lead_scoring._raise_input_error(
                role, feature, 'the value is NULL in every one of the ' ~ counts[0] ~ ' leads',
                'Repair what fills it, or take it out of lead_scoring_features.'
            ) -%}
        {%- endif -%}
        {%- if infinite > 0 -%}
            {%- do lead_scoring._raise_input_error(
                role, feature,
                lead_scoring._leads_have(infinite) ~ ' a value that is not finite (for example ' ~ id ~ ' ' ~ sample_id ~ ' with '
                ~ value ~ ')',
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
