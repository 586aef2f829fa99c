{% macro _group_by(names, also=[]) %}
    {#- The group-by clause for groups and further expressions; empty if there are none. -#}
    {%- set keys = [] -%}
    {%- for name in names -%}
        {%- do keys.append(lead_scoring._quote(name)) -%}
    {%- endfor -%}
    {{- return('group by ' ~ (keys + also) | join(', ') if keys + also else '') -}}
{% endmacro %}
