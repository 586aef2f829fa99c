{% macro _cross_validation_folds() %}
    {#-
        In how many parts lead_scoring_cross_validation splits the training leads; its Python code has the same
        number.
    -#}
    {{- return(5) -}}
{% endmacro %}
