{% test unique_combination(model, columns) %}
    {%- set columns = lead_scoring._name_list(columns, 'columns', 'unique_combination') %}
    select
        {{ lead_scoring._columns(columns) }}
        count(*) as times
    from {{ model }}
    {{ lead_scoring._group_by(columns) }}
    having count(*) > 1
{% endtest %}
