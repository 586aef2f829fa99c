-- one row per numeric feature, and per category of a categorical one: the fit in SQL
{{ config(**lead_scoring._layer()) }}
{{ config(
    materialized='logistic_regression',
    label=lead_scoring._setting('label'),
    features=lead_scoring._setting('features'),
    c=lead_scoring._setting('c'),
    class_weight=lead_scoring._setting('class_weight'),
    min_category_count=lead_scoring._setting('min_category_count')
) }}
{%- set leads = lead_scoring._leads('training_leads') %}
{#- Not from lead_scoring_training_set, a view, which would be copied: a table of leads is read where it is. That it was
checked is why this model waits for it all the same. #}
-- depends_on: {{ lead_scoring._ref('lead_scoring_training_set') }}
select leads.* -- noqa: AM04, as the materialization picks the columns
from {{ leads['relation'] }} as leads
{%- if leads['where'] is not none %}
where {{ leads['where'] }}
{%- endif %}
