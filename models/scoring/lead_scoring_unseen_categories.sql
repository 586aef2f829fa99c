-- one row per categorical feature and category that the leads to be scored have and training had not
{{ config(**lead_scoring._layer()) }}
{{ config(post_hook="{{ lead_scoring._warn_of_unseen_categories() }}") }}
{%- set leads = ref(lead_scoring._setting('leads')) %}
with met as (
    {{ lead_scoring._category_counts(
        leads, lead_scoring._typed_features(lead_scoring._configured_features(), leads)
    ) }}
),

seen as (
    select
        feature,
        category
    from {{ lead_scoring._ref('lead_scoring_categories') }}
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
    and met.feature in (select categories.feature from {{ lead_scoring._ref('lead_scoring_categories') }} as categories)
