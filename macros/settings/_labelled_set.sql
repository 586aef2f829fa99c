{% macro _labelled_set(role) %}
    {#-
        The leads of one side in the arrangement that every trainer reads: first the id, then the label as 0 or 1, then
        the features in their configured order, numbers in double precision and categories as text. The Python models
        rely on the order and the types, because a Python model can name neither a variable's model nor its columns.
    -#}
    {%- set source = lead_scoring._source(role) %}
    select
        {{ lead_scoring._quote(lead_scoring._setting('id')) }},
        cast({{ lead_scoring._label(lead_scoring._setting('label')) }} as {{ dbt.type_int() }})
            as {{ lead_scoring._quote(lead_scoring._setting('label')) }},
        {%- for feature in lead_scoring._typed_features(lead_scoring._configured_features(), source['relation']) %}
        {%- set column = lead_scoring._quote(feature['name']) %}
        {{ lead_scoring._category(column) if feature['type'] == 'categorical' else lead_scoring._double(column) }}
            as {{ column }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from {{ source['rows'] }} as leads
{% endmacro %}
