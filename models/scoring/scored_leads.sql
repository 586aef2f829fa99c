-- one row per lead, with its score
{{ config(**lead_scoring._layer()) }}
{{ config(**lead_scoring._in_place('table')) }}
{{ config(pre_hook=[
    """{{ lead_scoring.check_leads_to_score(
        relation=lead_scoring._leads('leads')['relation'],
        weights=lead_scoring._ref('lead_scoring_weights'),
        id=lead_scoring._setting('id'),
        features=lead_scoring._setting('features'),
        passthrough=lead_scoring._setting('passthrough'),
        bands=lead_scoring._ref('lead_scoring_bands'),
        naming=lead_scoring._leads('leads')['naming']
    ) }}""",
    "{{ lead_scoring._translate_contract() }}",
    """{{ lead_scoring._complete_contract(
        lead_scoring._leads('leads')['relation'], lead_scoring._setting('id'), lead_scoring._setting('passthrough')
    ) }}""",
]) }}
{%- do lead_scoring._check_settings() %}

{{ lead_scoring.score_leads(
    leads=lead_scoring._leads('leads')['relation'],
    weights=lead_scoring._ref('lead_scoring_weights'),
    features=lead_scoring._setting('features'),
    id=lead_scoring._setting('id'),
    categories=lead_scoring._ref('lead_scoring_categories'),
    bands=lead_scoring._ref('lead_scoring_bands'),
    band_names=lead_scoring._setting('band_shares').keys() | list,
    passthrough=lead_scoring._setting('passthrough')
) }}
