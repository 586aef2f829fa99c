{% macro _check_dates(leads, date) %}
    {#- Checks that all leads have a date, if they are split by it. -#}
    {%- set kind = leads['kinds'][date | lower] -%}
    {%- if kind != 'date' -%}
        {%- do lead_scoring._raise_leads_error(
            leads, date, 'the type is ' ~ kind ~ lead_scoring._sample_text(leads, date) ~ ', which is not a date',
            'Cast it to a date or a timestamp without time zone in the model.'
        ) -%}
    {%- endif -%}
    {%- set missing = run_query(
        'select count(*) from ' ~ leads['relation'] ~ ' where ' ~ lead_scoring._quote(date) ~ ' is null'
    ).rows[0][0] -%}
    {%- if missing > 0 -%}
        {%- do lead_scoring._raise_leads_error(
            leads, date, lead_scoring._lead_count_phrase(missing) ~ ' the date NULL',
            'The date splits the leads into older and newer ones: fill it in, or leave those leads out.'
        ) -%}
    {%- endif -%}
{% endmacro %}
