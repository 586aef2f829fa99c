{% macro _unfit_columns(leads) %}
    {#- Columns whose type rules them out as features, with the reason, by name. -#}
    {%- set reasons = {} -%}
    {%- for feature in leads['features'] -%}
        {%- set kind = leads['kinds'][feature['name'] | lower] -%}
        {%- if not lead_scoring._fits_type(kind, feature['type']) -%}
            {%- do reasons.update({feature['name']:
                'a date; the number of days since or until then can be a feature'
                if kind.startswith('date') or kind.startswith('timestamp')
                else 'the type is ' ~ kind ~ ', which is neither a number nor a category'
            }) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(reasons) -}}
{% endmacro %}
