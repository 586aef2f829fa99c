{% macro _configured_features() %}
    {#- The features that the project lists, in order; a column with another part to play among them is refused. -#}
    {%- set features = lead_scoring._features(lead_scoring._setting('features'), 'variable lead_scoring_features') -%}
    {%- for part in ['id', 'label', 'date'] if lead_scoring._setting(part) is not none -%}
        {%- set column = lead_scoring._setting(part) -%}
        {%- if column | lower in features | map(attribute='name') | map('lower') -%}
            {%- do exceptions.raise_compiler_error(
                'lead_scoring: variable lead_scoring_features: feature "' ~ column ~ '" is also the ' ~ part
                ~ ' (variable lead_scoring_' ~ part ~ '). Take it out of the features.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(features) }}
{% endmacro %}
