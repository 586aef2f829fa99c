{% macro _raise_training_error(problem, advice) %}
    {#- Stops a model of the materialization logistic_regression; its table from before stays. -#}
    {%- do exceptions.raise_compiler_error(
        'lead_scoring: model "' ~ model['name'] ~ '" (materialization logistic_regression): ' ~ problem ~ '. ' ~ advice
    ) -%}
{% endmacro %}
