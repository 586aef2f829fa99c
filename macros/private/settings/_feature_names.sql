{% macro _feature_names() %}
    {#- The configured features by name, in order; an id or a label among them is refused. -#}
    {%- set names = lead_scoring._features(lead_scoring._setting('features')) | map(attribute='name') | list -%}
    {%- for role in ['id', 'label'] -%}
        {%- set column = lead_scoring._setting(role) -%}
        {%- if column | lower in names | map('lower') -%}
            {%- do exceptions.raise_compiler_error(
                'lead_scoring: variable lead_scoring_features: feature "' ~ column ~ '" is also the ' ~ role
                ~ ' (variable lead_scoring_' ~ role ~ '). Take it out of the features.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(names) }}
{% endmacro %}
