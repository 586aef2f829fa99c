{% macro _after_step(coefficients, step) %}
    {#- The coefficients plus a step, whose entries are in the order levels, numbers, intercept. A step of one entry is the
        intercept's. -#}
    {%- set after = [] -%}
    {%- set before = coefficients['levels'] + coefficients['numbers'] + [coefficients['intercept']] -%}
    {%- set entries = [0.0] * (before | length - step | length) + step -%}
    {%- for value, entry in zip(before, entries) -%}
        {%- do after.append(value + entry) -%}
    {%- endfor -%}
    {%- set level_count = coefficients['levels'] | length -%}
    {{- return({'levels': after[:level_count], 'numbers': after[level_count:-1], 'intercept': after[-1]}) -}}
{% endmacro %}
