{% macro _given_variables() %}
    {#-
        The names of the variables that reach this scoring: from the command line, from the project at its top level and under
        the name of this package, and from the package instance's own dbt_project.yml. A mapping of nothing but our variables
        belongs to another scoring, whose name begins like them.
    -#}
    {%- set project = adapter.config.vars.to_dict() -%}
    {%- set instance = (adapter.config.dependencies or {}).get(model.package_name) -%}
    {%- set places = [adapter.config.cli_vars, project] -%}
    {%- for package in ['lead_scoring', model.package_name] if project.get(package) is mapping -%}
        {%- do places.append(project[package]) -%}
    {%- endfor -%}
    {%- if instance -%}
        {%- do places.append(instance.vars.to_dict()) -%}
    {%- endif -%}
    {%- set names = [] -%}
    {%- for variables in places -%}
        {%- for name, value in variables.items() if name is string -%}
            {%- set others = [] -%}
            {%- for key in (value if value is mapping else []) if (key | string).startswith('lead_scoring_') -%}
                {%- do others.append(key) -%}
            {%- endfor -%}
            {%- if value is not mapping or others | length < value | length -%}
                {%- do names.append(name) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(names) -}}
{% endmacro %}
