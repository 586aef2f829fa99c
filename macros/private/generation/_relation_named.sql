{% macro _relation_named(name, where) %}
    {#-
        The relation of a model, seed or snapshot by its name, or of a source as `source.table`; the project's own takes
        precedence over one of a package. `where` is the beginning of an error message: the argument that holds the
        name.
    -#}
    {%- set found = namespace(node=none) -%}
    {%- set names = [] -%}
    {%- for node in graph.nodes.values() if node.resource_type in ['model', 'seed', 'snapshot'] -%}
        {%- do names.append(node.name) -%}
        {%- if node.name == name and (found.node is none or node.package_name == project_name) -%}
            {%- set found.node = node -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if found.node is not none -%}
        {{- return(ref(found.node.package_name, name)) -}}
    {%- endif -%}
    {%- for node in graph.sources.values() -%}
        {%- do names.append(node.source_name ~ '.' ~ node.name) -%}
        {%- if names[-1] == name -%}
            {{- return(source(node.source_name, node.name)) -}}
        {%- endif -%}
    {%- endfor -%}
    {%- do lead_scoring._raise_argument_error(
        where,
        'must be the name of a model, seed or snapshot, or of a source as source.table'
        ~ (', such as ' ~ lead_scoring._nearest(name, names) if names else ''),
        name
    ) -%}
{% endmacro %}
