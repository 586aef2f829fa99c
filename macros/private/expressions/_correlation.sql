{% macro _correlation(left, right) %}
    {#- Pearson's correlation over the leads that have both values; NULL if one of them does not vary. Rounding can push
        it slightly past 1, so it is clipped. -#}
    {%- set both = left ~ ' + ' ~ right -%}
    case
        when min(case when {{ both }} is not null then {{ left }} end) < max(case when {{ both }} is not null then {{ left }} end)
            and min(case when {{ both }} is not null then {{ right }} end) < max(case when {{ both }} is not null then {{ right }} end)
            then least(greatest({{ lead_scoring._corr(left, right) }}, -1), 1)
    end
{%- endmacro %}
