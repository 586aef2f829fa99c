{% macro _check_names_of_variables(known) %}
    {#- Stops with an error if a variable has our prefix but is not one of the known ones. -#}
    {#- The misspelled name may also be the name of a package, under which its variables are listed. -#}
    {%- set candidates = known + adapter.config.dependencies.keys() | list -%}
    {%- set problems = [] -%}
    {%- for name in lead_scoring._given_variables() | unique if name not in known -%}
        {%- do problems.append(
            'there is no variable ' ~ name ~ '. Did you mean ' ~ lead_scoring._nearest(name | lower | replace('-', '_'), candidates) ~ '?'
        ) -%}
    {%- endfor -%}
    {%- if problems -%}
        {%- do lead_scoring._stop(
            problems | join(' And ') ~ ' The variables are ' ~ known | join(', ') ~ '.'
        ) -%}
    {%- endif -%}
{% endmacro %}
