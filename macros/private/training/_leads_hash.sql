{% macro _leads_hash(settings, alias, with_label=true) %}
    {#- _row_hash of the features and the label of a lead; none if the engine has no hash. -#}
    {%- set expressions = [] -%}
    {%- for feature in settings['features'] -%}
        {%- set column = alias ~ '.' ~ lead_scoring._quote(feature['name']) -%}
        {%- do expressions.append(
            lead_scoring._double(column) if feature['type'] == 'numeric' else lead_scoring._category(column)
        ) -%}
    {%- endfor -%}
    {%- if with_label -%}
        {%- do expressions.append(lead_scoring._label(settings['label'], alias)) -%}
    {%- endif -%}
    {{- return(lead_scoring._row_hash(expressions)) -}}
{% endmacro %}
