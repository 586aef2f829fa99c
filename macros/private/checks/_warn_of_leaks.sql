{% macro _warn_of_leaks() %}
    {#-
        Reads the feature profile after it is built. Real leads rarely have one column that alone puts 90 of 100 pairs
        of leads in the right order; a column that was filled in after the outcome was known does.
    -#}
    {%- if execute -%}
        {%- set suspects = run_query(
            'select feature, roc_auc from ' ~ this ~ ' where roc_auc >= 0.9 order by roc_auc desc, feature'
        ).rows -%}
        {%- for feature, roc_auc in suspects -%}
            {%- do lead_scoring._warn(
                'training_leads', feature,
                'it nearly determines the label: alone it has an AUC-ROC of ' ~ '%.4f' | format(roc_auc | float),
                'If it is filled in after the outcome is known, scores of new leads will be wrong: take it out of '
                ~ 'lead_scoring_features.'
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
