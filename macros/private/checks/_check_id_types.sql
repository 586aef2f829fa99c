{% macro _check_id_types(leads, training_leads) %}
    {#- Checks that ids can be compared with those of the training leads. -#}
    {%- set kind = leads['kinds'][leads['id'] | lower] -%}
    {%- set trained_kind = training_leads['kinds'].get(leads['id'] | lower, kind) -%}
    {%- if kind != trained_kind and [kind, trained_kind] | reject('in', ['integer', 'number']) | list -%}
        {%- do lead_scoring._raise_leads_error(
            leads, leads['id'],
            'the type is ' ~ kind ~ lead_scoring._sample_text(leads, leads['id']) ~ ', but ' ~ trained_kind
            ~ ' in the training leads',
            'Give the id the same type in every model of labelled leads.'
        ) -%}
    {%- endif -%}
{% endmacro %}
