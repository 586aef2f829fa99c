{% macro _check_no_overlap() %}
    {#- A lead that was learned from judges nothing: no validation lead is also a training lead. -#}
    {%- set id = lead_scoring._setting('id') -%}
    {%- set overlap = run_query(
        'select count(*), min(cast(validation.' ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ')) from '
        ~ lead_scoring._source('validation_leads')['rows'] ~ ' as validation inner join '
        ~ lead_scoring._source('training_leads')['rows'] ~ ' as training on validation.' ~ lead_scoring._quote(id)
        ~ ' = training.' ~ lead_scoring._quote(id)
    ).rows[0] -%}
    {%- if overlap[0] > 0 -%}
        {%- do lead_scoring._raise_input_error(
            'validation_leads', id,
            'leads that are also in the training model "' ~ lead_scoring._setting(lead_scoring._source_name('training_leads'))
            ~ '": ' ~ overlap[0] ~ ' (for example ' ~ id ~ ' ' ~ overlap[1] ~ ')',
            'A lead belongs to one side only: a model judged on what it has seen looks better than it is.'
        ) -%}
    {%- endif -%}
{% endmacro %}
