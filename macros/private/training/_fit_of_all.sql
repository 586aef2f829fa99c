{% macro _fit_of_all(settings, moments, levels, leads) %}
    {#-
        What is fitted: a map with leads (the encoded leads, a relation or a query in parentheses), lead_count, numbers
        (how each numeric feature is standardized), levels (a list of numbers for each categorical feature),
        class_weight (of 0 and of 1), c, free (which coefficients change: all, or the intercept alone), needs_hessian
        (whether the one at the end is wanted, for the standard errors), phase (its name in the table of iterations).
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
