{% macro _source_name(role) %}
    {#- The variable, without the prefix, that names the model of a role: its own, or that of the model to be split. -#}
    {%- set is_split = role != 'leads' and lead_scoring._setting('labelled_leads') is not none -%}
    {{- return('labelled_leads' if is_split else role) -}}
{% endmacro %}
