-- one row per lead, with its rank among all leads
{{ config(**lead_scoring._layer()) }}
{{ config(**lead_scoring._in_place('view')) }}
{{ lead_scoring.rank_leads(
    scores=lead_scoring._ref('scored_leads'),
    id=lead_scoring._setting('id'),
    passthrough=lead_scoring._setting('passthrough')
) }}
