{% macro _training_rules() %}
    {#-
        The rules that the parameters of a training keep, for the project's settings and for those of the
        materialization logistic_regression, by name (see _problem_of_value).
    -#}
    {{- return({
        'label': {'kind': 'name'},
        'c': {'kind': 'number', 'above': 0},
        'class_weight': {'kind': 'one_of', 'values': ['none', 'balanced']},
        'min_category_count': {'kind': 'whole_number', 'of': 'leads', 'min': 1},
    }) -}}
{% endmacro %}
