{% macro _raise_training_error(problem, advice) %}
    {#-
        Stops a model of the materialization logistic_regression with an error. Its previous table stays; the work
        relations are dropped.
    -#}
    {%- do lead_scoring._drop_work_relations() -%}
    {%- do lead_scoring._stop(lead_scoring._subject_of_training() ~ ': ' ~ problem ~ '. ' ~ advice) -%}
{% endmacro %}
