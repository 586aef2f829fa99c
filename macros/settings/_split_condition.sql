{% macro _split_condition(role) %}
    {#-
        Which of the labelled leads belong to a role. By date: those from the cutoff on are validation leads. By
        fraction: the first 8 hexadecimal digits of the id's MD5 as a number are below that share of 2^32, so a lead
        stays on its side whoever comes or goes, and is on the same side on every engine.
    -#}
    {%- set date = lead_scoring._setting('date') -%}
    {%- set validation_from = lead_scoring._setting('validation_from') -%}
    {%- if (date is none) != (validation_from is none)
        or (date is not none and var('lead_scoring_validation_fraction', none) is not none) -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: labelled leads are split by lead_scoring_validation_fraction, or by lead_scoring_date and '
            ~ 'lead_scoring_validation_from together; lead_scoring_date is set to ' ~ lead_scoring._as_yaml(date)
            ~ ', lead_scoring_validation_from to ' ~ lead_scoring._as_yaml(validation_from) ~ '.'
        ) -%}
    {%- endif -%}
    {%- set beyond = '<' if role == 'training_leads' else '>=' -%}
    {%- if date is not none -%}
        {{- return(
            'cast(' ~ lead_scoring._quote(date) ~ ' as ' ~ dbt.type_timestamp() ~ ') ' ~ beyond ~ ' cast('
            ~ lead_scoring._text(validation_from) ~ ' as ' ~ dbt.type_timestamp() ~ ')'
        ) -}}
    {%- endif -%}
    {%- set beyond = '>=' if role == 'training_leads' else '<' -%}
    {%- set limit = '%08x' | format((lead_scoring._setting('validation_fraction') * 4294967296) | int) -%}
    {{- return(
        'substring(' ~ dbt.hash(dbt.concat([
            lead_scoring._text('lead_scoring:'),
            'cast(' ~ lead_scoring._quote(lead_scoring._setting('id')) ~ ' as ' ~ dbt.type_string() ~ ')',
        ])) ~ ', 1, 8) ' ~ beyond ~ ' ' ~ lead_scoring._text(limit)
    ) -}}
{% endmacro %}
