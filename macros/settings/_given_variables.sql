{% macro _given_variables() %}
    {#-
        The names of the variables that are meant for this scoring: those with our prefix, in any spelling, on the
        command line and at the top level of the project's and the package's own dbt_project.yml; and all variables
        under the name of the package. A top-level mapping named like an installed package holds that package's
        variables. A mapping that holds our variables but matches no package has a misspelled name. On the command line
        dbt has no such mappings.
    -#}
    {%- set package = model.package_name -%}
    {%- set packages = adapter.config.dependencies -%}
    {%- set known = [] -%}
    {%- for name in lead_scoring._settings() -%}
        {%- do known.append('lead_scoring_' ~ name) -%}
    {%- endfor -%}
    {%- set given = adapter.config.cli_vars.keys() | list -%}
    {%- set names = given | select('equalto', 'lead_scoring') | list -%}
    {%- for project in [adapter.config, packages[package]] -%}
        {%- set variables = project.vars.to_dict() -%}
        {%- for name, value in variables.items() if not (value is mapping and name in packages) -%}
            {%- do given.append(name) -%}
            {%- if value is mapping and value.keys() | select('in', known) | list -%}
                {%- do names.append(name) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if variables.get(package) is mapping -%}
            {%- do names.extend(variables[package].keys() | select('string')) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- for name in given if name is string and (name | lower | replace('-', '_')).startswith('lead_scoring_') -%}
        {%- do names.append(name) -%}
    {%- endfor -%}
    {{- return(names) -}}
{% endmacro %}
