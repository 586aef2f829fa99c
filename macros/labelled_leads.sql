{% macro labelled_leads(relation, id, label, features, where=none) %}
    {%- do lead_scoring._check_relations('labelled_leads', {'relation': relation}) -%}
    {%- set features = lead_scoring._typed_features(
        lead_scoring._features(features, 'labelled_leads: features'), relation
    ) -%}
    {%- do lead_scoring._check_argument('labelled_leads: where', where, {'kind': 'condition', 'or': none}) -%}
    {%- for argument, column in {'id': id, 'label': label}.items() -%}
        {%- do lead_scoring._check_argument('labelled_leads: ' ~ argument, column, {'kind': 'name'}) -%}
        {%- for feature in features if feature['name'] | lower == column | lower -%}
            {%- do lead_scoring._raise_argument_error(
                'labelled_leads: features', 'names the column "' ~ column ~ '", which is the ' ~ argument ~ '; take it out',
                features | map(attribute='name') | list
            ) -%}
        {%- endfor -%}
    {%- endfor %}
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
