{% macro _given_settings() %}
    {#- The settings that the project gives, by name without the prefix lead_scoring_, with their values as she wrote them. -#}
    {%- set given = {} -%}
    {%- for name in lead_scoring._settings() if var('lead_scoring_' ~ name, none) is not none -%}
        {%- do given.update({name: var('lead_scoring_' ~ name)}) -%}
    {%- endfor -%}
    {{- return(given) -}}
{% endmacro %}
