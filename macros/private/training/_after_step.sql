{% macro _after_step(step) %}
    {#- The coefficients at the end of a step. A step of one entry is the intercept's. -#}
    {%- set base = step['base']['levels'] + step['base']['numbers'] + [step['base']['intercept']] -%}
    {%- set entries = [0.0] * (base | length - step['entries'] | length) + step['entries'] -%}
    {%- set after = [] -%}
    {%- for value, entry in zip(base, entries) -%}
        {%- do after.append(value + entry) -%}
    {%- endfor -%}
    {%- set level_count = step['base']['levels'] | length -%}
    {{- return({'levels': after[:level_count], 'numbers': after[level_count:-1], 'intercept': after[-1]}) -}}
{% endmacro %}
