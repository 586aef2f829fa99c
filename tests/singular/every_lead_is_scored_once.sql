-- Every lead that was handed in is scored, and only once.
{%- set id = lead_scoring._setting('id') -%}
{{ lead_scoring.test_one_row_for_each(
    lead_scoring._ref('scored_leads'), lead_scoring._quote(id), lead_scoring._leads_to_test(), id
) }}
