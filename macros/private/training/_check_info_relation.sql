{% macro _check_info_relation(relation) %}
    {#- Refuses to put the iterations in the place of a table that is somebody else's. -#}
    {%- set columns = [] -%}
    {%- if load_cached_relation(relation) is not none -%}
        {%- set columns = adapter.get_columns_in_relation(relation) | map(attribute='name') | map('lower') | list -%}
    {%- endif -%}
    {%- set own = ['model_version', 'iteration', 'phase', 'leads', 'log_loss', 'largest_step', 'seconds'] -%}
    {%- set nodes = graph['nodes'].values() | selectattr('relation_name', 'defined')
        | selectattr('relation_name', 'equalto', relation | string) | map(attribute='name') | list -%}
    {%- if nodes or (columns and columns != own) -%}
        {%- do lead_scoring._raise_training_error(
            'the table ' ~ relation ~ ', where the iterations would be kept, is '
            ~ ('that of the node "' ~ nodes[0] ~ '"' if nodes else 'something else: its columns are ' ~ columns | join(', ')),
            'Rename the one or the other.'
        ) -%}
    {%- endif -%}
{% endmacro %}
