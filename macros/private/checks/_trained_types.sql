{% macro _trained_types(role) %}
    {#- The type that each feature had in training, by name: for validation leads from the training leads beside them,
        for leads to be scored from the weights that will score them. -#}
    {%- set types = {} -%}
    {%- if role == 'validation_leads' -%}
        {%- set training = lead_scoring._source('training_leads')['relation'] -%}
        {%- for feature in lead_scoring._typed_features(lead_scoring._configured_features(), training) -%}
            {%- do types.update({feature['name']: feature['type']}) -%}
        {%- endfor -%}
    {%- else -%}
        {%- for feature, categories in run_query(
            'select feature, count(category) from ' ~ ref('lead_scoring_weights') ~ ' group by feature'
        ).rows -%}
            {%- do types.update({feature: 'categorical' if categories > 0 else 'numeric'}) -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(types) }}
{% endmacro %}
