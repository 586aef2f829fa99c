{% macro _fit_of_all(settings, moments, levels, leads) %}
    {#-
        The description of a fit: a map with leads (the encoded leads, a relation or a query in parentheses),
        lead_count, numbers (the standardization of each numeric feature), levels (a list of numbers for each
        categorical feature), class_weight (of 0 and of 1), c, free (the coefficients that change: all, or only the
        intercept), needs_hessian (whether the standard errors need the final Hessian), phase (its name in the table of
        iterations).
    -#}
    {%- set levels_by_feature = [] -%}
    {%- for feature, listed in levels | groupby('feature') -%}
        {%- do levels_by_feature.append(listed | map(attribute='level') | list) -%}
    {%- endfor -%}
    {{- return({
        'leads': leads,
        'lead_count': moments['leads'] | int,
        'numbers': lead_scoring._standardization(moments),
        'levels': levels_by_feature,
        'class_weight': lead_scoring._class_weight(settings, moments),
        'c': settings['c'],
        'free': 'all',
        'needs_hessian': true,
        'phase': 'coefficients',
    }) -}}
{% endmacro %}
