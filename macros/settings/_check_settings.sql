{% macro _check_settings() %}
    {#-
        Stops with an error on invalid settings: values that break their rule, and variables with our prefix that
        nothing reads. dbt would silently ignore those.
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
    {%- if lead_scoring._sees_variables() -%}
        {%- do lead_scoring._check_names_of_variables(known) -%}
    {%- endif -%}
{% endmacro %}
