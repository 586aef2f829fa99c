{% macro _leads_to_fit(settings, training_leads, sample) %}
    {#-
        The relation that the passes read: a table with identical leads in one row where that at least halves the rows,
        which the sample tells, as its hash keeps identical leads together; a table with the levels' numbers where a
        feature is categorical; the training leads as they are otherwise.
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
