{% macro _suspicious_roc_auc() %}
    {#-
        Real leads rarely have one column that alone puts 90 of 100 pairs of leads in the right order; a column that was
        filled in after the outcome was known does.
    -#}
    {{- return(0.9) -}}
{% endmacro %}
