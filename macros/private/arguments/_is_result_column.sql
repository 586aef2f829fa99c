{% macro _is_result_column(name) %}
    {#-
        Whether the results, or the models that lead to them, have a column of this name. The id and passed-through
        columns cannot share it.
    -#}
    {%- set taken = [
        'lead_score', 'conversion_probability', 'score', 'score_band', 'model_version', 'scored_at', 'lead_rank',
        'feature', 'category', 'feature_value', 'average_value', 'contribution', 'average_contribution', 'intercept',
        'mean', 'raw_weight', 'is_categorical', 'approach', 'label', 'probability',
    ] -%}
    {{- return(
        name | lower in taken
        or modules.re.match('lead_scoring_|(contribution|category|size|position|reason)_[0-9]', name | lower) is not none
    ) -}}
{% endmacro %}
