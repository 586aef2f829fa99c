{% macro _check_settings() %}
    {#-
        Refuses settings that cannot be meant, all of them at once: a value against its rule, and a variable that is
        meant for us and that nothing reads, which dbt would pass over in silence.
    -#}
    {%- do lead_scoring._check_instance() -%}
    {%- set known = [] -%}
    {%- for name in lead_scoring._settings() -%}
        {%- do known.append('lead_scoring_' ~ name) -%}
        {#- Features have no default: a project that only uses the macros lists none. -#}
        {%- if name != 'features' -%}
            {%- do lead_scoring._setting(name) -%}
        {%- endif -%}
    {%- endfor -%}
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
