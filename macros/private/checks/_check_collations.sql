{% macro _check_collations(leads) %}
    {#- No id and no category is of a collation that takes different texts for the same. -#}
    {%- set wanted = [] if leads['id'] is none else [leads['id']] -%}
    {%- set categories = leads['features'] | selectattr('type', 'equalto', 'categorical') | map(attribute='name') | list -%}
    {%- set merging = lead_scoring._merging_columns(leads, wanted + categories) -%}
    {%- for name in wanted + categories if name | lower in merging -%}
        {%- do lead_scoring._raise_leads_error(
            leads, name,
            'its collation takes different texts for the same, such as "a" and "A"',
            'Select ' ~ lead_scoring._quote(name) ~ ' collate "C" as ' ~ lead_scoring._quote(name) ~ ' in every model of leads.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
