{% macro _warn_of_training(problem, advice) %}
    {#- Warns of a model of the materialization logistic_regression. -#}
    {%- do lead_scoring._warn(lead_scoring._subject_of_training() ~ ': ' ~ problem ~ '. ' ~ advice) -%}
{% endmacro %}
