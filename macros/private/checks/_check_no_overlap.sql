{% macro _check_no_overlap(leads, training_leads) %}
    {#- Checks that no validation lead is also a training lead. -#}
    {%- set id = lead_scoring._quote(leads['id']) -%}
    {%- set count, sample_id = run_query(
        'select count(*), min(cast(validation.' ~ id ~ ' as ' ~ dbt.type_string() ~ ')) from ' ~ leads['rows']
        ~ ' as validation inner join ' ~ training_leads['rows'] ~ ' as training on validation.' ~ id ~ ' = training.' ~ id
    ).rows[0].values() -%}
    {%- if count > 0 -%}
        {%- do lead_scoring._raise_leads_error(
            leads, leads['id'],
            'leads that are also in the training model "' ~ training_leads['relation'].identifier ~ '": ' ~ count
            ~ lead_scoring._example(leads, sample_id),
            'Keep each lead on one side only: on leads that it has seen, a model looks better than it is.'
        ) -%}
    {%- endif -%}
{% endmacro %}
