{% macro _warn_of_leaks() %}
    {#- Reads the feature profile after it is built. -#}
    {%- if execute -%}
        {%- set suspects = run_query(
            'select feature, roc_auc from ' ~ this ~ ' where is_suspected_leak order by roc_auc desc, feature'
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
