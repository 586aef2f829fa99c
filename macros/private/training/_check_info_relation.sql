{% macro _check_info_relation(relation) %}
    {#- Stops with an error if the iterations would overwrite somebody else's table. -#}
    {%- set columns = [] -%}
    {%- if load_cached_relation(relation) is not none -%}
        {%- set columns = adapter.get_columns_in_relation(relation) | map(attribute='name') | map('lower') | list -%}
    {%- endif -%}
    {%- set own = ['model_version', 'iteration', 'phase', 'leads', 'log_loss', 'largest_step', 'seconds'] -%}
    {%- set nodes = graph['nodes'].values() | selectattr('relation_name', 'defined')
        | selectattr('relation_name', 'equalto', relation | string) | map(attribute='name') | list -%}
    {%- if nodes or (columns and columns != own) -%}
        {%- do lead_scoring._raise_training_error(
            'the iterations would go into the table ' ~ relation ~ ', but this table '
            ~ ('belongs to the node "' ~ nodes[0] ~ '"' if nodes else 'holds something else: its columns are ' ~ columns | join(', ')),
            'Rename one of the two.'
        ) -%}
    {%- endif -%}
{% endmacro %}
