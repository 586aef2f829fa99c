{% macro _unteachable_columns(leads) %}
    {#- Columns from which nothing can be learned, with the reason, by name (see _facts_of_features). -#}
    {%- set reasons = {} -%}
    {%- for feature in lead_scoring._facts_of_features(leads)['features'] if feature['finding'] is not none -%}
        {%- do reasons.update({feature['name']: {
            'constant': 'constant: it has only one value',
            'label': 'it equals the label',
            'id': 'it equals the id',
            'numbering': 'like an id: a whole number that is different for every lead; add it if it measures something',
            'own_category': 'like an id: ' ~ feature['levels'] ~ ' categories for ' ~ feature['present']
                ~ ' leads that have a value',
        }[feature['finding']]}) -%}
    {%- endfor -%}
    {{- return(reasons) -}}
{% endmacro %}
