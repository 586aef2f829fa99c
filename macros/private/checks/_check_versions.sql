{% macro _check_versions(weights, bands) %}
    {#- Bands are of the same model_version as the weights: after a build that stopped between them they are not. -#}
    {%- set versions = [] -%}
    {%- for relation in [weights, bands] -%}
        {%- do versions.append(
            run_query('select distinct model_version from ' ~ relation ~ ' order by 1').columns[0].values() | join(', ')
        ) -%}
    {%- endfor -%}
    {%- if versions[0] != versions[1] -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: the weights in ' ~ weights ~ ' are of model_version ' ~ versions[0] ~ ', and the bands in '
            ~ bands ~ ' of ' ~ versions[1] ~ ', as after a build that stopped between them. Build both again.'
        ) -%}
    {%- endif -%}
{% endmacro %}
