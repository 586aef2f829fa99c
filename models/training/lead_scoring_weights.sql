-- one row per feature: THE weights
with fitted as (
    select * from {{ ref('lead_scoring_sklearn_weights') }}
)

select
    model_version,
    feature,
    cast(null as {{ dbt.type_string() }}) as category,
    coefficient / sum(abs(coefficient)) over (
        order by feature rows between unbounded preceding and unbounded following
    ) as weight,
    coefficient,
    mean,
    scale,
    intercept,
    coefficient / scale as raw_weight,
    trained_at
from fitted
