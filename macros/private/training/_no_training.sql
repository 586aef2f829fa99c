{% macro _no_training() %}
    {#-
        Stands in for a training that is skipped, for example with --empty. It yields empty tables with all columns.
    -#}
    {%- set weight = {
        'feature': '', 'category': none, 'mean': 0.0, 'scale': 1.0, 'coefficient': 0.0, 'standard_error': 1.0
    } -%}
    {%- set iteration = {
        'iteration': 0, 'phase': '', 'leads': 0, 'log_loss': 0.0, 'largest_step': 0.0, 'seconds': 0.0
    } -%}
    {{- return({'is_left_out': true, 'fitted': [weight], 'intercept': 0.0, 'leads_hash': none, 'history': [iteration], 'types': []}) -}}
{% endmacro %}
