{% macro _check_trained_types(leads, types, kinds={}) %}
    {#-
        Checks that every feature has the same type as in training: numeric or categorical (`types`, by feature). For a
        category, the column must also be of the same kind (`kinds`, by lower-case feature): categories are compared as
        text, and the text 1 is not the text true.
    -#}
    {%- for feature in leads['features'] -%}
        {%- set kind = leads['kinds'][feature['name'] | lower] -%}
        {%- set trained_kind = kinds.get(feature['name'] | lower, kind) -%}
        {%- set trained_type = types.get(feature['name'], feature['type']) -%}
        {%- set is_other_type = trained_type != feature['type'] -%}
        {%- if is_other_type or (feature['type'] == 'categorical' and trained_kind != kind) -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'the type is ' ~ kind ~ lead_scoring._sample_text(leads, feature['name']) ~ (
                    ', which makes the feature ' ~ feature['type'] ~ ', but it was ' ~ trained_type if is_other_type
                    else ', but it was ' ~ trained_kind
                ) ~ ' in training',
                'Give the column the same type in every model of leads.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
