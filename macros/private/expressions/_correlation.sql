{% macro _correlation(left, right) %}
    {#- Pearson's correlation over the leads that have both values; NULL where one of them does not vary. -#}
    {%- set both = left ~ ' + ' ~ right -%}
    case
        when min(case when {{ both }} is not null then {{ left }} end) < max(case when {{ both }} is not null then {{ left }} end)
            and min(case when {{ both }} is not null then {{ right }} end) < max(case when {{ both }} is not null then {{ right }} end)
            then corr({{ left }}, {{ right }})
    end
{%- endmacro %}
