{% macro _check_instance() %}
    {#-
        Stops with an error if a package instance has absolute model-paths. dbt joins its target folder and the model's
        path to decide where compiled SQL goes. With an absolute path it would overwrite the model itself.
    -#}
    {%- if modules.re.match('/|[A-Za-z]:', model.original_file_path) -%}
        {%- do lead_scoring._stop(
            'the model-paths of package ' ~ model.package_name ~ ' are absolute, so dbt would overwrite the '
            ~ 'models there. Start them with ../../dbt_packages/, as in docs/several-scorings.md.'
        ) -%}
    {%- endif -%}
{% endmacro %}
