{% macro _given_settings() %}
    {#-
        The settings that the project makes for the package's own scoring, by name without the prefix lead_scoring_,
        exactly as written. var() is not used, because it returns the demo's features if the project has none.
    -#}
    {%- set project = adapter.config.vars.to_dict() -%}
    {%- set variables = dict(project) -%}
    {%- do variables.update(project['lead_scoring'] if project.get('lead_scoring') is mapping else {}) -%}
    {%- do variables.update(adapter.config.cli_vars) -%}
    {%- set given = {} -%}
    {%- for name in lead_scoring._settings() if variables.get('lead_scoring_' ~ name) is not none -%}
        {%- do given.update({name: variables['lead_scoring_' ~ name]}) -%}
    {%- endfor -%}
    {{- return(given) -}}
{% endmacro %}
