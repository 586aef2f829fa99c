-- one row: the training run that made the weights
{{ config(**lead_scoring._layer()) }}
{%- set label = lead_scoring._quote(lead_scoring._setting('label')) %}
{%- set split = lead_scoring._setting('labelled_leads') %}
{%- set by_date = split is not none and lead_scoring._setting('date') is not none %}
with weights as (
    select
        max(model_version) as model_version,
        max(trained_at) as trained_at,
        count(distinct feature) as features,
        count(*) as weights
    from {{ lead_scoring._ref('lead_scoring_weights') }}
),

training_leads as (
    select
        count(*) as leads,
        sum({{ label }}) as conversions
    from {{ lead_scoring._ref('lead_scoring_training_set') }}
),

validation_leads as (
    select
        count(*) as leads,
        sum({{ label }}) as conversions
    from {{ lead_scoring._ref('lead_scoring_validation_set') }}
),

selected as (
    {% if lead_scoring._setting('trainer') == 'sklearn' -%}
    select
        c,
        mean_log_loss
    from {{ lead_scoring._ref('lead_scoring_cross_validation') }}
    where is_selected
    {%- else -%}
    select
        {{ lead_scoring._number(lead_scoring._setting('c')) }} as c,
        {{ lead_scoring._double('null') }} as mean_log_loss
    {%- endif %}
)

select
    weights.model_version,
    weights.trained_at,
    {%- for name, value in {
        'scoring': model.package_name,
        'dbt_version': dbt_version,
        'engine': target.type,
        'trainer': lead_scoring._setting('trainer'),
        'training_leads_model': lead_scoring._setting(lead_scoring._source_name('training_leads')),
        'validation_leads_model': lead_scoring._setting(lead_scoring._source_name('validation_leads')),
        'leads_model': lead_scoring._setting('leads'),
        'id_column': lead_scoring._setting('id'),
        'label_column': lead_scoring._setting('label'),
        'date_column': lead_scoring._setting('date') if by_date else none,
        'validation_from': lead_scoring._setting('validation_from') if by_date else none,
        'class_weight': lead_scoring._setting('class_weight'),
    }.items() %}
    cast({{ 'null' if value is none else lead_scoring._text(value | string) }} as {{ dbt.type_string() }})
        as {{ name }},
    {%- endfor %}
    {% if split is not none and not by_date -%}
    {{ lead_scoring._number(lead_scoring._setting('validation_fraction')) }}
    {%- else -%}
    {{ lead_scoring._double('null') }}
    {%- endif %} as validation_fraction,
    {{ (project_name == 'lead_scoring' and split is none
        and lead_scoring._setting('training_leads') == 'stg_training_leads') | lower }} as is_demo,
    selected.c,
    selected.mean_log_loss is not null as is_c_cross_validated,
    {{ lead_scoring._setting('min_category_count') }} as min_category_count,
    cast(weights.features as {{ dbt.type_bigint() }}) as features,
    cast(weights.weights as {{ dbt.type_bigint() }}) as weights,
    cast(training_leads.leads as {{ dbt.type_bigint() }}) as training_leads,
    cast(training_leads.conversions as {{ dbt.type_bigint() }}) as training_conversions,
    cast(validation_leads.leads as {{ dbt.type_bigint() }}) as validation_leads,
    cast(validation_leads.conversions as {{ dbt.type_bigint() }}) as validation_conversions
from weights
cross join training_leads
cross join validation_leads
cross join selected
