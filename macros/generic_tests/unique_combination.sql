{% test unique_combination(model, columns) %}
    {#-
        Two NULLs are the same value here, as they are in GROUP BY: a row that repeats another one is found in any
        case.
    -#}
    {%- set columns = lead_scoring._name_list(columns, 'columns', 'unique_combination') -%}
    {%- if not columns -%}
        {%- do lead_scoring._raise_argument_error('unique_combination: columns', 'names at least one column', columns) -%}
    {%- endif %}
    select
        {{ lead_scoring._columns(columns) }}
        count(*) as lead_scoring_times
    from {{ model }}
    {{ lead_scoring._group_by(columns) }}
    having count(*) > 1
{% endtest %}
