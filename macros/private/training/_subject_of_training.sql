{% macro _subject_of_training() %}
    {#- How a complaint names the model that is being trained. -#}
    {{- return('model "' ~ model['name'] ~ '" (materialization logistic_regression)') -}}
{% endmacro %}
