{% macro _check_written_names(name, where) %}
    {#-
        Stops with an error if a column name looks like a template, before anything reads it: var() renders every text
        that it returns, and YAML would render it a second time. `where` names the variable.
    -#}
    {%- if lead_scoring._sees_variables() -%}
        {%- set package = model.package_name if model is defined else 'lead_scoring' -%}
        {%- set places = [adapter.config.cli_vars] -%}
        {%- for project in [adapter.config, adapter.config.dependencies[package]] -%}
            {%- set variables = project.vars.to_dict() -%}
            {%- do places.extend([variables, variables.get(package)]) -%}
        {%- endfor -%}
        {%- set reason = 'which dbt would render as a template' -%}
        {%- for variables in places if variables is mapping and variables.get('lead_scoring_' ~ name) is string -%}
            {#- Written in pieces, because this file is a template itself. -#}
            {%- do lead_scoring._check_column_names(
                where, [variables['lead_scoring_' ~ name]],
                {'{' ~ '{': reason, '{' ~ '%': reason, '{' ~ '#': reason}
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
