{% macro _fit_coefficients(fit, sample, start, history) %}
    {#- The fit of all coefficients. Starts from the optimum of the sample, if one is fitted. -#}
    {%- if not sample['is_fitted'] -%}
        {{- return(lead_scoring._newton_fit(fit, start, history, 1e-9)) -}}
    {%- endif -%}
    {%- set settled = lead_scoring._newton_fit(lead_scoring._fit_of_sample(fit, sample), start, history, 1e-3) -%}
    {{- return(lead_scoring._newton_fit(fit, settled['coefficients'], history, 1e-9, fallback=start)) -}}
{% endmacro %}
