-- one row per numeric feature, and per category of a categorical one: the weights that score leads
{{ config(**lead_scoring._layer()) }}
{{ config(**lead_scoring._in_place('table')) }}
{{ config(pre_hook="{{ lead_scoring._translate_contract() }}") }}
{{ lead_scoring.normalized_weights(
    coefficients=lead_scoring._ref('lead_scoring_' ~ lead_scoring._setting('trainer') ~ '_weights')
) }}
