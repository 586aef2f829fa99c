{% macro _check_ids(leads) %}
    {#-
        Checks the ids of the whole relation, even if only some of its rows are used: a lead that occurs twice could end
        up on both sides of a split.
    -#}
    {%- for column in adapter.get_columns_in_relation(leads['relation'])
        if column.name | lower == leads['id'] | lower and lead_scoring._is_lossy_id(column.dtype | lower) -%}
        {%- do lead_scoring._raise_leads_error(
            leads, leads['id'],
            'the type is ' ~ column.dtype | lower ~ lead_scoring._sample_text(leads, leads['id'])
            ~ ', whose values change on the way through Python',
            'Cast it to text or to bigint in every model of leads.'
        ) -%}
    {%- endfor -%}
    {%- set id = lead_scoring._quote(leads['id']) -%}
    {%- set is_unending = lead_scoring._is_unending(id) if leads['kinds'].get(leads['id'] | lower) == 'date' else '1 = 0' -%}
    {%- set repeated = run_query(
        'select cast(' ~ id ~ ' as ' ~ dbt.type_string() ~ ') as id, count(*) as leads from ' ~ leads['relation']
        ~ ' group by ' ~ id ~ ' having count(*) > 1 or ' ~ id ~ ' is null or ' ~ is_unending ~ ' order by 2 desc, 1 limit 1'
    ).rows -%}
    {%- if repeated | length > 0 -%}
        {%- set value, count = repeated[0].values() -%}
        {%- if value is not none and count == 1 -%}
            {%- do lead_scoring._raise_leads_error(
                leads, leads['id'], '1 lead has the id ' ~ value ~ ', which Python has no date for',
                'Cast the id to text in every model of leads.'
            ) -%}
        {%- endif -%}
        {%- do lead_scoring._raise_leads_error(
            leads, leads['id'], lead_scoring._lead_count_phrase(count) ~ ' the id ' ~ ('NULL' if value is none else value),
            'Give every lead an id, or leave those leads out.' if value is none else 'Keep one row for each lead.'
        ) -%}
    {%- endif -%}
{% endmacro %}
