{% macro _given_variables() %}
    {#-
        The names of the variables that are meant for this scoring: from the command line, and from the project and
        the package's own dbt_project.yml, at the top level and under the name of the package. Those with our prefix;
        under the name of the package also a setting without it. A mapping that is named like an installed package
        holds the variables of that package.
    -#}
    {%- set package = model.package_name -%}
    {%- set packages = adapter.config.dependencies -%}
    {%- set places = [adapter.config.cli_vars] -%}
    {%- set names = [] -%}
    {%- for project in [adapter.config, packages[package]] -%}
        {%- set variables = project.vars.to_dict() -%}
        {%- do places.append(variables) -%}
        {%- if variables.get(package) is mapping -%}
            {%- do places.append(variables[package]) -%}
            {%- do names.extend(variables[package].keys() | select('in', lead_scoring._settings())) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- for variables in places -%}
        {%- for name, value in variables.items() if name is string and name.startswith('lead_scoring_') -%}
            {%- if not (value is mapping and name in packages) -%}
                {%- do names.append(name) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(names) -}}
{% endmacro %}
