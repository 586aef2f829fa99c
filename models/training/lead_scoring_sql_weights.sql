-- one row per numeric feature, and per category of a categorical one: the fit in SQL
{{ config(**lead_scoring._layer()) }}
{{ config(
    materialized='logistic_regression',
    meta={
        'label': lead_scoring._setting('label'),
        'features': lead_scoring._setting('features'),
        'c': lead_scoring._setting('c'),
        'class_weight': lead_scoring._setting('class_weight'),
        'min_category_count': lead_scoring._setting('min_category_count'),
        'training_leads_materialized': 'view' if lead_scoring._setting('labelled_leads') is none else 'table',
        'too_many_weights': 'error' if lead_scoring._setting('trainer') == 'sql' else 'warn',
        'naming': {'kind': 'variable', 'prefix': 'lead_scoring_'},
    }
) }}
{#- If scikit-learn trains, this fit is only compared with its own, and the build can do without it. -#}
{%- set leads = lead_scoring._leads('training_leads') %}
{#-
    If the training leads have their own model, they are read from there. A split hashes every id, so it runs only once.
    This model waits for the two sets because they check the leads.
#}
-- depends_on: {{ lead_scoring._ref('lead_scoring_training_set') }}
-- depends_on: {{ lead_scoring._ref('lead_scoring_validation_set') }}
select leads.* -- noqa: AM04, as the materialization picks the columns
from {{ lead_scoring._as(leads['relation'], 'leads') }}
{%- if leads['where'] is not none %}
where {{ leads['where'] }}
{%- endif %}
