{% macro _is_date(text) %}
    {#- Whether a text is a calendar date, such as 2026-01-31, or a date and a time. -#}
    {%- set parts = modules.re.match('([0-9]{4})-([0-9]{2})-([0-9]{2})([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?)?$', text) -%}
    {%- if not parts or parts.group(1) | int < 1 or parts.group(2) | int not in range(1, 13) -%}
        {{- return(false) -}}
    {%- endif -%}
    {%- set month = modules.datetime.date(parts.group(1) | int, parts.group(2) | int, 1) -%}
    {#- February 30 would come out as a day in March. -#}
    {%- set day = month + modules.datetime.timedelta(days=(parts.group(3) | int) - 1) -%}
    {{- return(day.month == month.month and parts.group(3) | int > 0) -}}
{% endmacro %}
