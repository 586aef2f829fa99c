{% macro _check_variable_names() %}
    {#- A variable with our prefix that nothing reads is a typing error: it would be passed over in silence. -#}
    {%- set known = [] -%}
    {%- for name in lead_scoring._setting_defaults() -%}
        {%- do known.append('lead_scoring_' ~ name) -%}
    {%- endfor -%}
    {%- set variables = adapter.config.vars.to_dict() -%}
    {%- set given = variables.keys() | list + adapter.config.cli_vars.keys() | list
        + (variables['lead_scoring'].keys() | list if variables.get('lead_scoring') is mapping else []) -%}
    {%- for name in given if name is string and name.startswith('lead_scoring_') and name not in known -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: there is no variable ' ~ name ~ '. Did you mean ' ~ lead_scoring._nearest(name, known)
            ~ '? The variables are ' ~ known | join(', ') ~ '.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
