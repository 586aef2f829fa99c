{% test unique_combination(model, columns) %}
    {#-
        Two NULLs are the same value here, as in GROUP BY, so a duplicate row is always found.
    -#}
    {%- set columns = lead_scoring._name_list(columns, 'columns', 'unique_combination') -%}
    {%- if not columns -%}
        {%- do lead_scoring._raise_argument_error('unique_combination: columns', 'must name at least one column', columns) -%}
    {%- endif %}
    select
        {{ lead_scoring._columns(columns) }}
        count(*) as lead_scoring_times
    from {{ model }}
    {{ lead_scoring._group_by(columns) }}
    having count(*) > 1
{% endtest %}
