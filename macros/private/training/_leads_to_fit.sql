{% macro _leads_to_fit(settings, training_leads, sample) %}
    {#-
        The relation that the passes read. If merging identical leads at least halves the rows, it is a table of merged
        leads; the sample shows this, because its hash keeps identical leads together. Otherwise, if a feature is
        categorical, it is a table with the numbers of the levels. Otherwise it is the training leads themselves.
    -#}
    {%- set has_categorical = settings['features'] | selectattr('type', 'equalto', 'categorical') | list | length > 0 -%}
    {%- set encoded = lead_scoring._encoded_leads(training_leads, settings, lead_scoring._work_relation('levels')) -%}
    {%- if sample['is_grouped'] -%}
        {{- return(lead_scoring._create_work_relation('encoded', lead_scoring._grouped_leads(encoded, settings))) -}}
    {%- elif has_categorical -%}
        {{- return(lead_scoring._create_work_relation('encoded', encoded)) -}}
    {%- endif -%}
    {{- return('(' ~ encoded ~ ')') -}}
{% endmacro %}
