-- one row per categorical feature and category that the leads to be scored have and training had not
{{ config(post_hook="{{ lead_scoring._warn_of_unseen_categories() }}") }}
{%- set leads = ref(lead_scoring._setting('leads')) %}
{%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), leads)
    | selectattr('type', 'equalto', 'categorical') | list %}
with met as (
    {#- The first row is cut off again: it keeps the union whole where no feature is categorical. #}
    select
        cast(null as {{ dbt.type_string() }}) as feature,
        cast(null as {{ dbt.type_string() }}) as category,
        0 as leads
    {%- for feature in features %}
    {%- set category = lead_scoring._category(lead_scoring._quote(feature['name'])) %}
    union all
    select
        {{ lead_scoring._text(feature['name']) }} as feature,
        {{ category }} as category,
        count(*) as leads
    from {{ leads }}
    group by {{ category }}
    {%- endfor %}
),

seen as (
    select
        feature,
        category
    from {{ ref('lead_scoring_categories') }}
),

all_leads as (
    select count(*) as leads from {{ leads }}
)

select
    met.feature,
    met.category,
    cast(met.leads as {{ dbt.type_bigint() }}) as leads,
    {{ lead_scoring._double('met.leads') }} / all_leads.leads as share_of_leads
from met
cross join all_leads
left join seen on met.feature = seen.feature and met.category = seen.category
where
    seen.feature is null
    and met.feature in (select categories.feature from {{ ref('lead_scoring_categories') }} as categories)
