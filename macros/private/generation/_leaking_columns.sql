{% macro _leaking_columns(leads) %}
    {#- Columns that nearly determine the label, by name. -#}
    {%- set profile = lead_scoring.feature_profile(
        leads['rows'] ~ ' as leads', leads['features'], leads['label'], leads['id'], source=leads['relation']
    ) -%}
    {%- set reasons = {} -%}
    {%- for feature, roc_auc in run_query(
        'select feature, roc_auc from (' ~ profile ~ ') as profile where is_suspected_leak'
    ).rows -%}
        {%- do reasons.update({feature:
            'a suspected leak: alone it has an AUC-ROC of ' ~ '%.4f' | format(roc_auc | float)
            ~ '; add it if it is known before the outcome is'
        }) -%}
    {%- endfor -%}
    {{- return(reasons) -}}
{% endmacro %}
