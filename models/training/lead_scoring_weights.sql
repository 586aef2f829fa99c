-- one row per numeric feature, and per category of a categorical one: THE weights
-- The absolute coefficients are added in the order of their size, so that not even the last digit depends on names.
with fitted as (
    select * from {{ ref('lead_scoring_sklearn_weights') }}
)

select
    model_version,
    feature,
    cast(category as {{ dbt.type_string() }}) as category,
    coefficient / sum(abs(coefficient)) over (
        order by abs(coefficient) rows between unbounded preceding and unbounded following
    ) as weight,
    coefficient,
    mean,
    scale,
    intercept,
    coefficient / scale as raw_weight,
    trained_at
from fitted
