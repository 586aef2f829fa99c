{#- Where it is refused, which is another test's, the uniform curve once more. -#}
{%- set has_quantiles = target.type not in ['bigquery', 'sqlserver'] -%}
{{ lead_scoring.calibration_curve(
    source('warehouse', 'scores'), label='converted', score='conversion_probability',
    strategy='quantile' if has_quantiles else 'uniform'
) }}
