{% macro _check_labels(role) %}
    {#- Every label is 0 or 1, or a boolean, and neither class is empty or, in training, too small to learn from. -#}
    {%- set label = lead_scoring._setting('label') -%}
    {%- set id = lead_scoring._setting('id') -%}
    {%- set source = lead_scoring._source(role) -%}
    {%- set kind = lead_scoring._column_kinds(source['relation'])[label | lower] -%}
    {%- set words = {'true': 1, 'false': 0} if kind == 'boolean' else {} -%}
    {#- Rarest first: ten values are enough to hold one that is not a label, however many there are. -#}
    {%- set values = run_query(
        'select cast(' ~ lead_scoring._quote(label) ~ ' as ' ~ dbt.type_string() ~ ') as label, count(*) as leads, min(cast('
        ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ')) as sample_id from '
        ~ source['rows'] ~ ' as leads group by ' ~ lead_scoring._quote(label) ~ ' order by 2, 1 limit 10'
    ).rows -%}
    {%- set leads = {0: 0, 1: 0} -%}
    {%- for value, count, sample_id in values -%}
        {%- if value is none -%}
            {%- do lead_scoring._raise_input_error(
                role, label, lead_scoring._leads_have(count) ~ ' the label NULL (for example ' ~ id ~ ' ' ~ sample_id ~ ')',
                'Leave out the leads whose outcome is not known yet.'
            ) -%}
        {%- endif -%}
        {%- set number = words.get(value | lower, value | float(-1)) -%}
        {%- if number not in [0, 1] -%}
            {%- do lead_scoring._raise_input_error(
                role, label,
                lead_scoring._leads_have(count) ~ ' the label "' ~ value ~ '" (for example ' ~ id ~ ' ' ~ sample_id ~ ')',
                'A label is 0 or 1, or a boolean: map it in the model.'
            ) -%}
        {%- endif -%}
        {%- do leads.update({number | int: leads[number | int] + count | int}) -%}
    {%- endfor -%}

    {%- if values | length == 0 -%}
        {%- do lead_scoring._raise_input_error(
            role, label, 'there are no ' ~ ('training' if role == 'training_leads' else 'validation') ~ ' leads',
            'Learning and judging need leads whose outcome is known; where one model is split, change the share or the date.'
        ) -%}
    {%- endif -%}
    {%- for class in [0, 1] if leads[class] == 0 -%}
        {%- do lead_scoring._raise_input_error(
            role, label, 'every one of the ' ~ leads[1 - class] ~ ' leads has the label ' ~ (1 - class),
            'Learning and judging both need leads that converted and leads that did not.'
        ) -%}
    {%- endfor -%}
    {%- set minimum = lead_scoring._setting('min_leads_per_class') -%}
    {%- for class in [0, 1] if role == 'training_leads' and leads[class] < minimum -%}
        {%- do lead_scoring._raise_input_error(
            role, label, 'only ' ~ lead_scoring._leads_have(leads[class]) ~ ' the label ' ~ class ~ ', fewer than ' ~ minimum,
            'Collect more leads, or lower the variable lead_scoring_min_leads_per_class.'
        ) -%}
    {%- endfor -%}
    {%- for class in [0, 1] if role == 'training_leads' and lead_scoring._setting('c') == 'auto' and leads[class] < 5 -%}
        {%- do lead_scoring._raise_input_error(
            role, label, 'only ' ~ lead_scoring._leads_have(leads[class]) ~ ' the label ' ~ class
            ~ ', and selecting C by cross-validation needs one for each of its 5 folds',
            'Collect more leads, or set the variable lead_scoring_c to a number, such as 1.0.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
