{% macro _fit_of_sample(fit, sample) %}
    {#-
        The same fit on the sample. Each of its leads also stands for the leads that were left out. So the penalty
        weighs as much as it does in the fit of all leads.
    -#}
    {%- set ratio = fit['lead_count'] / sample['leads'] -%}
    {{- return(dict(
        fit,
        leads=sample['relation'],
        lead_count=sample['leads'] | int,
        class_weight={0: ratio * fit['class_weight'][0], 1: ratio * fit['class_weight'][1]},
        needs_hessian=false,
        phase='sample'
    )) -}}
{% endmacro %}
