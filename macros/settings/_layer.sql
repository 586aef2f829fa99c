{% macro _layer() %}
    {#-
        What the models of a layer, which is the folder they lie in, have in common. Here and not in dbt_project.yml,
        which speaks for one package: a second scoring is another package with the same models.
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
