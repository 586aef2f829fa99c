{% macro _reason_against(construct) %}
    {#-
        The reason why the engine rejects a `construct` (a macro, the models or an argument) or computes it wrongly;
        none if it should work.
    -#}
    {{- return(adapter.dispatch('_reason_against', 'lead_scoring')(construct)) -}}
{% endmacro %}

{% macro default___reason_against(construct) %}
    {{- return(none) -}}
{% endmacro %}

{% macro sqlserver___reason_against(construct) %}
    {%- set collation = 'texts that differ only in case or in trailing blanks are equal there, so a lead would match '
        ~ 'several categories' -%}
    {%- set booleans = 'there are no booleans' -%}
    {%- set ctes = 'a query that begins with WITH cannot be nested in another one there' -%}
    {%- set queries = 'the checks of leads are not written in its dialect' -%}
    {%- set reasons = {
        'models': 'the checks of leads and the trainer are not written in its dialect',
        'materialization logistic_regression': 'there is no CREATE TABLE AS',
        'score_leads with a categorical feature': collation,
        'training_categories': collation,
        'unseen_categories': collation,
        'score_contributions': collation,
        'score_reasons': collation,
        'odds_ratios': collation,
        'feature_importance': collation,
        'feature_correlations': booleans,
        'training_run': booleans,
        'feature_histograms': 'there is no quantile of a group',
        'feature_profile': 'there is no quantile of a group',
        'calibration_curve with the strategy quantile': 'there is no quantile of a group',
        'score_bands': ctes,
        'score_change': ctes,
        'validation_scores': ctes,
        'check_training_leads': queries,
        'check_validation_leads': queries,
        'check_leads_to_score': queries,
        'warn_of_leaks': queries,
        'warn_of_unseen_categories': queries,
    } -%}
    {{- return(reasons.get(construct)) -}}
{% endmacro %}
