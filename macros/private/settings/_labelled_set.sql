{% macro _labelled_set(role) %}
    {#-
        The leads of one side in the arrangement that every trainer reads: first the id, then the label as 0 or 1, then
        the features in their configured order, in double precision. The Python models rely on the order, because a
        Python model can name neither a variable's model nor its columns.
    -#}
    select
        {{ lead_scoring._quote(lead_scoring._setting('id')) }},
        cast({{ lead_scoring._label(lead_scoring._setting('label')) }} as {{ dbt.type_int() }})
            as {{ lead_scoring._quote(lead_scoring._setting('label')) }},
        {%- for feature in lead_scoring._feature_names() %}
        {{ lead_scoring._double(lead_scoring._quote(feature)) }} as {{ lead_scoring._quote(feature) }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from {{ ref(lead_scoring._setting(role)) }}
{% endmacro %}
