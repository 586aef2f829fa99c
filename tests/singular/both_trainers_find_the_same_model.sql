-- If both trainers run, scikit-learn's fit and the fit in SQL agree: every coefficient and the intercept within 1e-6,
-- and the probability of every validation lead within 1e-7. With more weights than the database can solve for, the fit
-- in SQL has no rows, and nothing is compared.
{%- set id = lead_scoring._setting('id') %}
{%- set quoted_id = lead_scoring._quote(id) %}
{%- set validation_set = lead_scoring._ref('lead_scoring_validation_set') %}
{%- set columns = [
    'model_version', 'feature', 'category', 'coefficient', 'mean', 'scale', 'intercept', 'raw_weight'
] | join(', ') %}
with sklearn_weights as (
    select * from {{ lead_scoring._ref('lead_scoring_sklearn_weights') }}
),

fit_in_sql as (
    select * from {{ lead_scoring._ref('lead_scoring_sql_weights') }}
),

sql_weights as (
    select {{ columns }} from fit_in_sql
    union all
    select {{ columns }} from {{ lead_scoring._ref('lead_scoring_weights') }}
    where not exists (select 1 as found from fit_in_sql)
),

sql_probabilities as (
    {{ lead_scoring.score_leads(
        leads=validation_set,
        weights='sql_weights',
        features=lead_scoring._setting('features'),
        id=id,
        categories=lead_scoring._ref('lead_scoring_categories')
    ) }}
),

sklearn_probabilities as (
    select
        {{ quoted_id }},
        probability
    from {{ lead_scoring._ref('lead_scoring_validation_scores') }}
    where approach = 'logistic_regression'
)

select
    coalesce(sklearn_weights.feature, sql_weights.feature) as quantity,
    coalesce(sklearn_weights.category, sql_weights.category) as quantity_name,
    sklearn_weights.coefficient as by_sklearn,
    sql_weights.coefficient as by_sql
from sklearn_weights
full outer join sql_weights
    on
        sklearn_weights.feature = sql_weights.feature
        and coalesce(sklearn_weights.category, '') = coalesce(sql_weights.category, '')
where
    sklearn_weights.feature is null
    or sql_weights.feature is null
    or not abs(sklearn_weights.coefficient - sql_weights.coefficient) <= 1e-6
    or not abs(sklearn_weights.intercept - sql_weights.intercept) <= 1e-6
union all
select
    'probability' as quantity,
    coalesce(
        cast(sklearn_probabilities.{{ quoted_id }} as {{ dbt.type_string() }}),
        cast(sql_probabilities.{{ quoted_id }} as {{ dbt.type_string() }})
    ) as quantity_name,
    sklearn_probabilities.probability as by_sklearn,
    sql_probabilities.conversion_probability as by_sql
from sklearn_probabilities
full outer join sql_probabilities
    on sklearn_probabilities.{{ quoted_id }} = sql_probabilities.{{ quoted_id }}
where
    sklearn_probabilities.probability is null
    or sql_probabilities.conversion_probability is null
    or not abs(sklearn_probabilities.probability - sql_probabilities.conversion_probability) <= 1e-7
