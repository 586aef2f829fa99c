-- one row per numeric feature, and per category of a categorical one: THE weights
{{ config(**lead_scoring._layer()) }}
{{ config(pre_hook="{{ lead_scoring._translate_contract() }}") }}
{%- set fitted = lead_scoring._ref('lead_scoring_sklearn_weights' if lead_scoring._setting('trainer') == 'sklearn'
    else 'lead_scoring_sql_weights') %}
with fitted as (
    select * from {{ fitted }}
)

select
    model_version,
    feature,
    cast(category as {{ dbt.type_string() }}) as category,
    {{ lead_scoring._normalized_weight() }} as weight,
    coefficient,
    mean,
    scale,
    intercept,
    coefficient / scale as raw_weight,
    trained_at
from fitted
