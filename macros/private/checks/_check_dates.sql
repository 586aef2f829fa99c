{% macro _check_dates(role) %}
    {#- Leads that are split by a date all have one. -#}
    {%- set date = lead_scoring._setting('date') -%}
    {%- if date is not none -%}
        {%- set source = lead_scoring._source(role) -%}
        {%- set kind = lead_scoring._column_kinds(source['relation'])[date | lower] -%}
        {%- if kind != 'date' -%}
            {%- do lead_scoring._raise_input_error(
                role, date, 'the type is ' ~ kind ~ lead_scoring._sample_text(role, date) ~ ', which is not a date',
                'Cast it to a date or a timestamp without time zone in the model.'
            ) -%}
        {%- endif -%}
        {%- set missing = run_query(
            'select count(*) from ' ~ source['relation'] ~ ' where ' ~ lead_scoring._quote(date) ~ ' is null'
        ).rows[0][0] -%}
        {%- if missing > 0 -%}
            {%- do lead_scoring._raise_input_error(
                role, date, lead_scoring._leads_have(missing) ~ ' the date NULL',
                'Leads are split by it, into older and newer ones: fill it, or leave those leads out.'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
