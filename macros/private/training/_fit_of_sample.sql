{% macro _fit_of_sample(fit, sample) %}
    {#-
        The same fit on the sample. A lead of it stands for as many leads as were left out: on that many leads the
        penalty weighs as it will on all of them.
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
