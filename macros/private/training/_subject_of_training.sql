{% macro _subject_of_training() %}
    {#- The name of the model in training, for messages. -#}
    {{- return('model "' ~ model['name'] ~ '" (materialization logistic_regression)') -}}
{% endmacro %}
