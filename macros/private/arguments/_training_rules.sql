{% macro _training_rules() %}
    {#-
        The rules for training parameters, by name (see _problem_of_value). Both the project's settings and those of the
        materialization logistic_regression follow them.
    -#}
    {{- return({
        'label': {'kind': 'name'},
        'c': {'kind': 'number', 'above': 0},
        'class_weight': {'kind': 'one_of', 'values': ['none', 'balanced']},
        'min_category_count': {'kind': 'whole_number', 'of': 'leads', 'min': 1},
    }) -}}
{% endmacro %}
