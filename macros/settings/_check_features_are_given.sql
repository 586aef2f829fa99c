{% macro _check_features_are_given(where) %}
    {#-
        In a project that installs the package and lists no features, var() returns the demo's. Only models that run are
        checked: generate_features, which writes the list, has to run before there is one.
    -#}
    {%- set is_asked = execute and model is defined and model.package_name == 'lead_scoring'
        and model.resource_type == 'model' -%}
    {%- if project_name != 'lead_scoring' and is_asked and lead_scoring._sees_variables()
        and not var('lead_scoring_demo_enabled', false) and 'features' not in lead_scoring._given_settings() -%}
        {%- do lead_scoring._stop(
            where ~ ' is not set. List the columns to learn from, such as [visits, lead_source].'
        ) -%}
    {%- endif -%}
{% endmacro %}
