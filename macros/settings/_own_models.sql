{% macro _own_models() %}
    {#- The models of a scoring, without the demo's: none of them can be its leads, which they are made from. -#}
    {{- return([
        'lead_score_contributions', 'lead_score_reasons', 'lead_scoring_bands',
        'lead_scoring_calibration_curve', 'lead_scoring_categories', 'lead_scoring_cross_validation',
        'lead_scoring_feature_correlations', 'lead_scoring_feature_histograms',
        'lead_scoring_feature_importance', 'lead_scoring_feature_profile', 'lead_scoring_gains_table',
        'lead_scoring_gradient_boosting', 'lead_scoring_metrics', 'lead_scoring_odds_ratios',
        'lead_scoring_precision_recall_curve', 'lead_scoring_roc_curve', 'lead_scoring_sklearn_predictions',
        'lead_scoring_sklearn_weights', 'lead_scoring_sql_weights', 'lead_scoring_training_run',
        'lead_scoring_training_set', 'lead_scoring_unseen_categories', 'lead_scoring_validation_scores',
        'lead_scoring_validation_set', 'lead_scoring_weights', 'ranked_leads', 'scored_leads',
    ]) -}}
{% endmacro %}
