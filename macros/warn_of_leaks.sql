{% macro warn_of_leaks(feature_profile, naming=none) %}
    {%- do lead_scoring._check_engine('warn_of_leaks') -%}
    {%- do lead_scoring._check_relations('warn_of_leaks', {'feature_profile': feature_profile}) -%}
    {%- if execute -%}
        {%- set leads = {'naming': lead_scoring._naming(naming, feature_profile)} -%}
        {%- set suspects = run_query(
            'select feature, roc_auc from ' ~ feature_profile ~ ' where is_suspected_leak order by roc_auc desc, feature'
        ).rows -%}
        {%- for feature, roc_auc in suspects -%}
            {%- do lead_scoring._warn_of_leads(
                leads, feature,
                'it nearly determines the label: alone it has an AUC-ROC of ' ~ '%.4f' | format(roc_auc | float),
                'If it is filled in after the outcome is known, scores of new leads will be wrong: take it out of '
                ~ lead_scoring._argument_name(leads, 'features') ~ '.'
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
