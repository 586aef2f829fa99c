{% macro _check_labels(leads, min_leads_per_class=1, cross_validation_folds=none) %}
    {#- Checks that every label is 0 or 1 (or a boolean), and that there are enough leads of both outcomes. -#}
    {%- set label = leads['label'] -%}
    {%- set words = {'true': 1, 'false': 0} if leads['kinds'][label | lower] == 'boolean' else {} -%}
    {#- Rarest first: the first ten values include an invalid label, if there is any. -#}
    {%- set values = run_query(
        'select ' ~ lead_scoring._column_text(leads, label) ~ ' as label, count(*) as leads, '
        ~ lead_scoring._smallest_id(leads) ~ ' as sample_id from ' ~ leads['rows'] ~ ' as leads group by '
        ~ lead_scoring._quote(label) ~ ' order by 2, 1 limit 10'
    ).rows -%}
    {%- set counts = {0: 0, 1: 0} -%}
    {%- for value, count, sample_id in values -%}
        {#- No blanks allowed: some engines and Python read ' 1' as a number, others do not. -#}
        {%- set is_number = value is not none and modules.re.fullmatch('(-?0|1)(\\.0*)?', value | string) -%}
        {%- set number = words.get(value | lower, value | float | int if is_number else none) if value is not none -%}
        {%- if value is none -%}
            {%- do lead_scoring._raise_leads_error(
                leads, label, lead_scoring._lead_count_phrase(count) ~ ' the label NULL' ~ lead_scoring._example(leads, sample_id),
                'Leave out leads whose outcome is not known yet.'
            ) -%}
        {%- elif number is none -%}
            {%- do lead_scoring._raise_leads_error(
                leads, label,
                lead_scoring._lead_count_phrase(count) ~ ' the label "' ~ value ~ '"' ~ lead_scoring._example(leads, sample_id),
                'A label is 0 or 1, or a boolean: map it in the model.'
            ) -%}
        {%- endif -%}
        {%- do counts.update({number: counts[number] + count | int}) -%}
    {%- endfor -%}

    {%- if values | length == 0 -%}
        {%- do lead_scoring._raise_leads_error(
            leads, label, 'there are no ' ~ leads['role'] ~ ' leads',
            'Training and validation need leads whose outcome is known. If one model is split, change the share or the date.'
        ) -%}
    {%- endif -%}
    {%- for class in [0, 1] if counts[class] == 0 -%}
        {%- do lead_scoring._raise_leads_error(
            leads, label, 'all ' ~ counts[1 - class] ~ ' leads have the label ' ~ (1 - class),
            'Training and validation both need leads that converted and leads that did not.'
        ) -%}
    {%- endfor -%}
    {%- for class in [0, 1] if counts[class] < min_leads_per_class -%}
        {%- do lead_scoring._raise_leads_error(
            leads, label,
            'only ' ~ lead_scoring._lead_count_phrase(counts[class]) ~ ' the label ' ~ class ~ ', fewer than '
            ~ min_leads_per_class,
            'Collect more leads, or lower ' ~ lead_scoring._argument_name(leads, 'min_leads_per_class') ~ '.'
        ) -%}
    {%- endfor -%}
    {%- for class in [0, 1] if cross_validation_folds is not none and counts[class] < cross_validation_folds -%}
        {%- do lead_scoring._raise_leads_error(
            leads, label,
            'only ' ~ lead_scoring._lead_count_phrase(counts[class]) ~ ' the label ' ~ class ~ ', and selecting C by '
            ~ 'cross-validation needs one for each of its ' ~ cross_validation_folds ~ ' folds',
            'Collect more leads, or set ' ~ lead_scoring._argument_name(leads, 'c') ~ ' to a number, such as 1.0.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
