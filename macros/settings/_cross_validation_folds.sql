{% macro _cross_validation_folds() %}
    {#-
        Number of folds into which lead_scoring_cross_validation splits the training leads. Its Python code repeats the
        number.
    -#}
    {{- return(5) -}}
{% endmacro %}
