{% macro _fitted_weights(settings, fit, levels, coefficients, standard_errors) %}
    {#-
        A map per weight with feature, category, mean, scale, coefficient and standard_error, the numeric features
        first.
    -#}
    {%- set weights = [] -%}
    {%- for feature in settings['features'] | selectattr('type', 'equalto', 'numeric') -%}
        {%- do weights.append({
            'feature': feature['name'],
            'category': none,
            'mean': fit['numbers'][loop.index0]['mean'],
            'scale': fit['numbers'][loop.index0]['scale'],
            'coefficient': coefficients['numbers'][loop.index0],
            'standard_error': standard_errors[levels | length + loop.index0],
        }) -%}
    {%- endfor -%}
    {%- set categorical = settings['features'] | selectattr('type', 'equalto', 'categorical') | map(attribute='name') | list -%}
    {%- for level in levels -%}
        {%- do weights.append({
            'feature': categorical[level['feature'] - 1],
            'category': level['category'],
            'mean': 0.0,
            'scale': 1.0,
            'coefficient': coefficients['levels'][loop.index0],
            'standard_error': standard_errors[loop.index0],
        }) -%}
    {%- endfor -%}
    {{- return(weights) -}}
{% endmacro %}
