{% macro _warn_of_training(problem, advice) %}
    {#-
        Warns about a model of the materialization logistic_regression and continues; dbt's --warn-error makes it stop.
    -#}
    {%- do exceptions.warn(
        'lead_scoring: warning: ' ~ lead_scoring._subject_of_training() ~ ': ' ~ problem ~ '. ' ~ advice
    ) -%}
{% endmacro %}
