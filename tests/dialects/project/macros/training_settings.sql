{% macro training_settings() %}
    {{- return({
        'label': 'converted',
        'features': [
            {'name': 'age', 'type': 'numeric'},
            {'name': 'visits', 'type': 'numeric'},
            {'name': 'country', 'type': 'categorical'},
            {'name': 'device', 'type': 'categorical'},
        ],
        'c': 1.0,
        'class_weight': 'balanced',
        'min_category_count': 10,
    }) -}}
{% endmacro %}
