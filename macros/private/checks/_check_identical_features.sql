{% macro _check_identical_features(leads) %}
    {#- Warns if two features have the same values: they share one weight between them. -#}
    {%- for name, earlier in lead_scoring._identical_features(leads).items() -%}
        {%- do lead_scoring._warn_of_leads(
            leads, name, 'it is identical to "' ~ earlier ~ '" in every training lead',
            'They share one weight: take one of them out of ' ~ lead_scoring._argument_name(leads, 'features') ~ '.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
