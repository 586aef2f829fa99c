{% macro _warn_of_training(problem, advice) %}
    {#- Warns of a model of the materialization logistic_regression and goes on; with dbt's --warn-error it stops. -#}
    {%- do exceptions.warn(
        'lead_scoring: warning: ' ~ lead_scoring._subject_of_training() ~ ': ' ~ problem ~ '. ' ~ advice
    ) -%}
{% endmacro %}
