{% macro _after_step(step) %}
    {#- The coefficients after a step. A step with one entry changes only the intercept. -#}
    {%- set base = step['base']['levels'] + step['base']['numbers'] + [step['base']['intercept']] -%}
    {%- set entries = [0.0] * (base | length - step['entries'] | length) + step['entries'] -%}
    {%- set after = [] -%}
    {%- for value, entry in zip(base, entries) -%}
        {%- do after.append(value + entry) -%}
    {%- endfor -%}
    {%- set level_count = step['base']['levels'] | length -%}
    {{- return({'levels': after[:level_count], 'numbers': after[level_count:-1], 'intercept': after[-1]}) -}}
{% endmacro %}
