{% macro labelled_leads(relation, id, label, features, where=none) %}
    {%- set features = lead_scoring._typed_features(
        lead_scoring._features(features, 'labelled_leads: features'), relation
    ) %}
    select
        {{ lead_scoring._quote(id) }},
        cast({{ lead_scoring._label(label) }} as {{ dbt.type_int() }}) as {{ lead_scoring._quote(label) }},
        {%- for feature in features %}
        {%- set column = lead_scoring._quote(feature['name']) %}
        {{ lead_scoring._category(column) if feature['type'] == 'categorical' else lead_scoring._double(column) }}
            as {{ column }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from {{ relation }}
    {%- if where is not none %}
    where {{ where }}
    {%- endif %}
{% endmacro %}
