{% macro _split(role) %}
    {#-
        The condition that picks the training_leads or the validation_leads among the labelled leads: by date if one is
        set, otherwise by a hash of the id.
    -#}
    {%- set date = lead_scoring._setting('date') -%}
    {%- set validation_from = lead_scoring._setting('validation_from') -%}
    {%- if (date is none) != (validation_from is none)
        or (date is not none and var('lead_scoring_validation_fraction', none) is not none) -%}
        {%- do lead_scoring._stop(
            'labelled leads are split by lead_scoring_validation_fraction, or by lead_scoring_date and '
            ~ 'lead_scoring_validation_from together; lead_scoring_date is set to ' ~ lead_scoring._as_yaml(date)
            ~ ', lead_scoring_validation_from to ' ~ lead_scoring._as_yaml(validation_from) ~ '.'
        ) -%}
    {%- endif -%}
    {%- set is_training = role == 'training_leads' -%}
    {%- if date is none -%}
        {{- return(lead_scoring._split_by_hash(
            lead_scoring._setting('id'), lead_scoring._setting('validation_fraction'), is_training
        )) -}}
    {%- endif -%}
    {{- return(lead_scoring._split_by_date(date, validation_from, is_training)) -}}
{% endmacro %}
