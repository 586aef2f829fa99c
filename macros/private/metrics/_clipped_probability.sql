{% macro _clipped_probability(score) %}
    {#-
        A score for a logarithm. scikit-learn's log_loss keeps probabilities this far from 0 and 1: the spacing of doubles
        at 1. So one lead cannot make the log loss infinite.
    -#}
    {%- set epsilon = lead_scoring._number('2.220446049250313e-16') -%}
    {{- return('greatest(least(' ~ score ~ ', 1 - ' ~ epsilon ~ '), ' ~ epsilon ~ ')') -}}
{% endmacro %}
