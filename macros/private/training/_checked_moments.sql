{% macro _checked_moments(settings, training_leads, sample) %}
    {#- _moments_of_leads, of leads that can be learned from: others are refused. -#}
    {%- set moments = lead_scoring._moments_of_leads(settings, training_leads, sample) -%}
    {%- if not moments['leads'] -%}
        {%- do lead_scoring._raise_training_error('there are no training leads', 'Repair the model\'s query.') -%}
    {%- elif moments['no_labels'] > 0 -%}
        {%- do lead_scoring._raise_training_error(
            lead_scoring._leads_have(moments['no_labels'] | int) ~ ' a label (column "' ~ settings['label']
            ~ '") that is NULL or neither 0 nor 1',
            'Map the label to 0 and 1 or to a boolean, and leave out leads whose outcome is not known yet.'
        ) -%}
    {%- elif moments['positives'] in [0, moments['leads']] -%}
        {%- do lead_scoring._raise_training_error(
            'every one of the ' ~ moments['leads'] | int ~ ' leads has the label ' ~ (1 if moments['positives'] else 0)
            ~ ' (column "' ~ settings['label'] ~ '")', 'Learning needs leads that converted and leads that did not.'
        ) -%}
    {%- endif -%}
    {%- for number in moments['numbers'] -%}
        {%- if not number['values'] -%}
            {%- do lead_scoring._raise_training_error(
                'feature "' ~ number['feature'] ~ '" is NULL in every lead',
                'Repair what fills it, or take it out of the features.'
            ) -%}
        {%- elif not number['largest'] <= 1e150 -%}
            {%- do lead_scoring._raise_training_error(
                'feature "' ~ number['feature'] ~ '" has a value that is not finite or beyond 1e150',
                'Make it NULL, which counts as the mean, or a number.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(moments) -}}
{% endmacro %}
