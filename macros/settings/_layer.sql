{% macro _layer() %}
    {#-
        The config that all models of a layer (their folder) share. It is not in dbt_project.yml, because a second
        scoring is another package with the same models but its own dbt_project.yml.
    -#}
    {%- do lead_scoring._check_engine('models', 'model "' ~ model.name ~ '"') -%}
    {%- set colors = {
        'staging': '#6c8ebf',
        'training': '#b5651d',
        'scoring': '#2e7d32',
        'evaluation': '#7b4fa3',
    } -%}
    {%- set layer = model.fqn[1] -%}
    {{- return({
        'materialized': 'view' if layer == 'staging' else 'table',
        'group': 'lead_scoring',
        'docs': {'node_color': colors[layer]},
    }) -}}
{% endmacro %}
