{% macro _check_versions(weights, bands) %}
    {#-
        Checks that the bands have the same model_version as the weights. They differ if a build stopped between the
        two.
    -#}
    {%- set versions = [] -%}
    {%- for relation in [weights, bands] -%}
        {%- do versions.append(
            run_query('select distinct model_version from ' ~ relation ~ ' order by 1').columns[0].values() | join(', ')
        ) -%}
    {%- endfor -%}
    {%- if versions[0] != versions[1] -%}
        {%- do lead_scoring._stop(
            'the weights in ' ~ weights ~ ' have model_version ' ~ versions[0] ~ ', but the bands in '
            ~ bands ~ ' have ' ~ versions[1] ~ ', probably because a build stopped between them. Build both again.'
        ) -%}
    {%- endif -%}
{% endmacro %}
