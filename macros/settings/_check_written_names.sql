{% macro _check_written_names(name, where) %}
    {#-
        Refuses the name of a column that is written like a template, before anyone asks for it: var() fills in every
        text that it returns, and YAML would fill it in once more. `where` names the variable.
    -#}
    {%- if lead_scoring._sees_variables() -%}
        {%- set package = model.package_name if model is defined else 'lead_scoring' -%}
        {%- set places = [adapter.config.cli_vars] -%}
        {%- for project in [adapter.config, adapter.config.dependencies[package]] -%}
            {%- set variables = project.vars.to_dict() -%}
            {%- do places.extend([variables, variables.get(package)]) -%}
        {%- endfor -%}
        {%- set reason = 'which dbt would fill in as a template' -%}
        {%- for variables in places if variables is mapping and variables.get('lead_scoring_' ~ name) is string -%}
            {#- In pieces, as this file is a template itself. -#}
            {%- do lead_scoring._check_column_names(
                where, [variables['lead_scoring_' ~ name]],
                {'{' ~ '{': reason, '{' ~ '%': reason, '{' ~ '#': reason}
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
