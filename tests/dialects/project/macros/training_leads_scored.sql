{% macro training_leads_scored() %}
    {#- The query of a pass over the leads, at arbitrary coefficients. -#}
    {%- set fit = {
        'leads': source('warehouse', 'leads'),
        'numbers': [
            {'mean': 40.5, 'scale': 10.0, 'inverse_scale': 0.1},
            {'mean': -3.0, 'scale': 2.0, 'inverse_scale': 0.5},
        ],
        'levels': [[1, 2], [3, 4]],
        'class_weight': {0: 0.8, 1: 1.25},
    } -%}
    {{- return(lead_scoring._scored_training_leads(
        fit, {'levels': [0.1, -0.1, 0.2, -0.2], 'numbers': [0.5, -1e-7], 'intercept': -1.0}
    )) -}}
{% endmacro %}
