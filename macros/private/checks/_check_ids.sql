{% macro _check_ids(role) %}
    {#- On the whole model where one model is split: a lead that is there twice could be on both sides. -#}
    {%- set id = lead_scoring._setting('id') -%}
    {%- for column in adapter.get_columns_in_relation(lead_scoring._source(role)['relation'])
        if column.name | lower == id | lower and lead_scoring._is_lossy_id(column.dtype | lower) -%}
        {%- do lead_scoring._raise_input_error(
            role, id, 'the type is ' ~ column.dtype | lower ~ lead_scoring._sample_text(role, id)
            ~ ', whose values do not come back unchanged from Python',
            'Cast it to text or to bigint in every model of leads.'
        ) -%}
    {%- endfor -%}
    {%- set repeated = run_query(
        'select cast(' ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ') as id, count(*) as leads from '
        ~ lead_scoring._source(role)['relation'] ~ ' group by ' ~ lead_scoring._quote(id)
        ~ ' having count(*) > 1 or ' ~ lead_scoring._quote(id) ~ ' is null order by 2 desc, 1 limit 1'
    ).rows -%}
    {%- if repeated | length > 0 and repeated[0][0] is none -%}
        {%- do lead_scoring._raise_input_error(
            role, id, lead_scoring._leads_have(repeated[0][1]) ~ ' the id NULL', 'Give every lead an id, or leave those leads out.'
        ) -%}
    {%- elif repeated | length > 0 -%}
        {%- do lead_scoring._raise_input_error(
            role, id, lead_scoring._leads_have(repeated[0][1]) ~ ' the id ' ~ repeated[0][0],
            'Keep one row for each lead.'
        ) -%}
    {%- endif -%}
{% endmacro %}
