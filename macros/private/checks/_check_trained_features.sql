{% macro _check_trained_features(leads, types) %}
    {#- Checks that the features are exactly those that have weights (`types`, by feature). -#}
    {%- set features_argument = lead_scoring._argument_name(leads, 'features') -%}
    {%- set names = leads['features'] | map(attribute='name') | list -%}
    {%- for name in types if name not in names -%}
        {%- do lead_scoring._raise_leads_error(
            leads, name, 'the weights were trained with it, but it is no longer a feature',
            'Train again without it (a whole dbt build), or put it back into ' ~ features_argument ~ '.'
        ) -%}
    {%- endfor -%}
    {%- for name in names if name not in types -%}
        {%- do lead_scoring._raise_leads_error(
            leads, name, 'it is a feature, but the weights were trained without it',
            'Train again with it (a whole dbt build), or take it out of ' ~ features_argument ~ '.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
