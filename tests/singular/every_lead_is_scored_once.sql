-- Every lead in the input is scored exactly once.
{%- set id = lead_scoring._setting('id') %}

{{ lead_scoring.test_one_row_for_each(
    model=lead_scoring._ref('scored_leads'),
    column_name=lead_scoring._quote(id),
    to=lead_scoring._leads('leads')['relation'],
    field=id
) }}
