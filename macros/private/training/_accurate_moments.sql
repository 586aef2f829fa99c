{% macro _accurate_moments(training_leads, settings, shifts) %}
    {#-
        The values of _moments_query, and the shifts that they are relative to. If a mean turns out to be many standard
        deviations away from its shift, because the sample held few or none of the values, they are computed again
        relative to the means.
    -#}
    {%- set values = run_query(lead_scoring._moments_query(training_leads, settings, shifts)).rows[0].values() -%}
    {%- set better = [] -%}
    {%- set is_far = namespace(value=false) -%}
    {%- for shift in shifts -%}
        {%- set mean, mean_square = values[4 * loop.index + 2:4 * loop.index + 4] -%}
        {%- set mean = mean | float -%}
        {%- set is_finite = mean | abs <= 1e150 and mean_square | float <= 1e300 -%}
        {%- if is_finite and mean * mean > 1e4 * (mean_square | float - mean * mean) and mean != 0 -%}
            {%- set is_far.value = true -%}
        {%- endif -%}
        {%- do better.append(shift + mean if is_finite else shift) -%}
    {%- endfor -%}
    {%- if is_far.value -%}
        {%- set shifts = better -%}
        {%- set values = run_query(lead_scoring._moments_query(training_leads, settings, shifts)).rows[0].values() -%}
    {%- endif -%}
    {{- return({'values': values, 'shifts': shifts}) -}}
{% endmacro %}
