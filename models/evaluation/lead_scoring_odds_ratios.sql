-- one row per weight: per numeric feature, and per category of a categorical one
{{ config(**lead_scoring._layer()) }}
{{ lead_scoring.odds_ratios(
    lead_scoring._ref('lead_scoring_weights'),
    categories=lead_scoring._ref('lead_scoring_categories'),
    feature_profile=lead_scoring._ref('lead_scoring_feature_profile')
) }}
