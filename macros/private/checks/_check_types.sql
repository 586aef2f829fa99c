{% macro _check_types(leads) %}
    {#- Checks that every column has a type that suits its feature. -#}
    {%- for feature in leads['features'] -%}
        {%- set kind = leads['kinds'][feature['name'] | lower] -%}
        {%- if not lead_scoring._fits_type(kind, feature['type']) -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'the type is ' ~ kind ~ lead_scoring._sample_text(leads, feature['name']) ~ ', which is not '
                ~ ('numeric' if feature['type'] == 'numeric' else 'a category'),
                lead_scoring._types_that_fit() ~ ' Cast it in the model (a date to a number of days), or take it out of '
                ~ lead_scoring._argument_name(leads, 'features') ~ '.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
