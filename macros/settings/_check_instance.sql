{% macro _check_instance() %}
    {#-
        Refuses a package instance with absolute model-paths. dbt writes compiled SQL into its target folder joined
        with the path of the model, and where that is absolute, over the model itself.
    -#}
    {%- if modules.re.match('/|[A-Za-z]:', model.original_file_path) -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: the model-paths of package ' ~ model.package_name ~ ' are absolute, and dbt would write over the '
            ~ 'models there. Let them begin with ../../dbt_packages/, as in docs/several-scorings.md.'
        ) -%}
    {%- endif -%}
{% endmacro %}
