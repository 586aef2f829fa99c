-- Every score, band and reason names the weights behind it, and these are the weights in the weights table.
{%- set tables = ['scored_leads', 'lead_scoring_bands', 'lead_score_reasons', 'lead_score_contributions'] %}
with weights as (
    select distinct model_version from {{ lead_scoring._ref('lead_scoring_weights') }}
),

versions as (
    {%- for table in tables %}
    select distinct
        '{{ table }}' as table_name,
        model_version
    from {{ lead_scoring._ref(table) }}
    {% if not loop.last %}union all{% endif %}
    {%- endfor %}
)

select versions.*
from versions
left join weights on versions.model_version = weights.model_version
where weights.model_version is null
