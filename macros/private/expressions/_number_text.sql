{% macro _number_text(number) %}
    {#-
        A double as people write it, the same on every engine: 7, 0.25, 1200000.5; at most four digits after the point
        and no trailing zeros. It goes through a decimal, because engines write the same double as 7, 7.0 or 7E0. A
        number that four digits would round to 0, or with more than 14 digits before the point, is written in the
        engine's own format.
    -#}
    {%- set text = dbt.type_string() -%}
    {%- set decimals = [] -%}
    {%- for places in range(5) -%}
        {%- do decimals.append('cast(' ~ number ~ ' as decimal(18, ' ~ places ~ '))') -%}
    {%- endfor %}
        case
            when abs({{ number }}) >= 1e14 or (abs({{ number }}) < 0.00005 and {{ number }} <> 0)
                then cast({{ number }} as {{ text }})
            {#- A large whole number would not stay whole: DuckDB multiplies a double before it rounds it. #}
            when {{ number }} = floor({{ number }}) then cast({{ decimals[0] }} as {{ text }})
            {%- for decimal in decimals[:-1] %}
            when {{ decimals[-1] }} = {{ decimal }} then cast({{ decimal }} as {{ text }})
            {%- endfor %}
            else cast({{ decimals[-1] }} as {{ text }})
        end
{%- endmacro %}
