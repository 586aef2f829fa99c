{% macro _suspicious_roc_auc() %}
    {#-
        In real data, one column alone rarely puts 90 of 100 pairs of leads in the right order. A column that was filled
        in after the outcome was known does.
    -#}
    {{- return(0.9) -}}
{% endmacro %}
