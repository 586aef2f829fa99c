{% macro _check_names_of_variables(known) %}
    {#- Refuses a variable that is meant for us and is none of the known ones. -#}
    {#- A misspelled name may also be that of a package, which has variables of its own. -#}
    {%- set candidates = known + adapter.config.dependencies.keys() | list -%}
    {%- set problems = [] -%}
    {%- for name in lead_scoring._given_variables() | unique if name not in known -%}
        {%- do problems.append(
            'there is no variable ' ~ name ~ '. Did you mean ' ~ lead_scoring._nearest(name | lower | replace('-', '_'), candidates) ~ '?'
        ) -%}
    {%- endfor -%}
    {%- if problems -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ problems | join(' And ') ~ ' The variables are ' ~ known | join(', ') ~ '.'
        ) -%}
    {%- endif -%}
{% endmacro %}
