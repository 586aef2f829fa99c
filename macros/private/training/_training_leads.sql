{% macro _training_leads(query) %}
    {#-
        The relation that holds the result of a model's query. It is read several times, and a query may be slow or, with
        random() or a limit, give other rows each time: it is run once, into a table. Only `select * from` a table is as
        good as the table.
    -#}
    {%- set bare = modules.re.sub('(?m)--.*$', '', query) | trim -%}
    {%- set selected = modules.re.match(
        'select\\s+(\\w+\\.)?\\*\\s+from\\s+(\\S+)(\\s+as\\s+\\w+)?$', bare, modules.re.IGNORECASE
    ) -%}
    {%- for id in model['depends_on']['nodes'] if selected -%}
        {%- set node = graph['nodes'].get(id) or graph['sources'].get(id, {}) -%}
        {%- if node.get('relation_name') == selected.group(2) -%}
            {%- set relation = adapter.get_relation(
                node['database'], node['schema'], node.get('alias') or node['identifier']
            ) -%}
            {%- if relation and relation.is_table -%}
                {{- return(relation) -}}
            {%- endif -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(lead_scoring._work_table('training_leads', query)) -}}
{% endmacro %}
