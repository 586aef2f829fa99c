{% macro _unusable_columns(leads) %}
    {#- Columns without values, or with values that no feature may have, with the reason, by name. -#}
    {%- set reasons = {} -%}
    {%- for feature in lead_scoring._values_of_features(leads)['features'] -%}
        {%- set problem =
            'NULL in every labelled lead' if feature['present'] == 0
            else none if feature['unusable'] == 0
            else lead_scoring._lead_count_phrase(feature['unusable']) ~ ' a value that is not finite or beyond 1e'
            ~ lead_scoring._largest_exponent() if feature['type'] == 'numeric'
            else lead_scoring._lead_count_phrase(feature['unusable']) ~ ' a category that contains the character NUL'
            if '\x00' in feature['example_value']
            else lead_scoring._lead_count_phrase(feature['unusable']) ~ ' the category "' ~ feature['example_value']
            ~ '", a name that the weights reserve'
        -%}
        {%- if problem -%}
            {%- do reasons.update({feature['name']: problem}) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(reasons) -}}
{% endmacro %}
