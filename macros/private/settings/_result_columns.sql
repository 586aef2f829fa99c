{% macro _result_columns() %}
    {#- Columns of the results that stand beside the id: neither the id nor a passed-through column can be named so. -#}
    {{- return([
        'lead_score', 'conversion_probability', 'score', 'score_band', 'model_version', 'scored_at', 'lead_rank',
        'feature', 'category', 'feature_value', 'average_value', 'contribution', 'average_contribution', 'intercept',
        'approach', 'label', 'probability',
    ]) -}}
{% endmacro %}
