{% macro _leaking_columns(profile) %}
    {#- Columns that nearly determine the label, by name. Takes the query of their profile. -#}
    {%- set reasons = {} -%}
    {%- for feature, roc_auc in run_query(
        'select feature, roc_auc from (' ~ profile ~ ') as profile where is_suspected_leak'
    ).rows -%}
        {%- do reasons.update({feature:
            'a suspected leak: alone it has an AUC-ROC of ' ~ '%.4f' | format(roc_auc | float)
            ~ '; add it if it is known before the outcome'
        }) -%}
    {%- endfor -%}
    {{- return(reasons) -}}
{% endmacro %}
