{% macro _check_settings() %}
    {#-
        Refuses settings that cannot be meant, all of them at once: a value against its rule, and a variable with our prefix
        that nothing reads, which dbt would pass over in silence.
    -#}
    {%- set known = [] -%}
    {%- for name in lead_scoring._settings() -%}
        {%- do known.append('lead_scoring_' ~ name) -%}
        {#- Features have no default: a project that only uses the macros lists none. -#}
        {%- if name != 'features' -%}
            {%- do lead_scoring._setting(name) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- for name in lead_scoring._given_variables() if name.startswith('lead_scoring_') and name not in known -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: there is no variable ' ~ name ~ '. Did you mean ' ~ lead_scoring._nearest(name, known)
            ~ '? The variables are ' ~ known | join(', ') ~ '.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
