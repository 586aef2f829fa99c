{% macro _leads_to_learn_from(settings, training_leads) %}
    {#-
        The training leads as the checks know them (see _leads_to_check), after the checks that come before a fit:
        columns and their types, labels that are text, and categories, which have to be known before they are
        numbered. The rest is judged by what the fit reads anyway (see _checked_moments), unless that could not be
        computed at all.
    -#}
    {%- set leads = lead_scoring._leads_to_check(
        training_leads, settings['features'], label=settings['label'],
        naming=dict(settings['naming'], subject=lead_scoring._subject_of_training()),
        role='training',
        before_error=lead_scoring._drop_work_relations
    ) -%}
    {%- do lead_scoring._check_columns(leads) -%}
    {%- do lead_scoring._check_types(leads) -%}
    {%- if leads['kinds'][settings['label'] | lower] not in ['integer', 'number', 'boolean'] -%}
        {%- do lead_scoring._check_labels(leads) -%}
    {%- endif -%}
    {%- if lead_scoring._stops_out_of_range() or leads['features'] | selectattr('type', 'equalto', 'categorical') | list -%}
        {%- do lead_scoring._check_feature_values(leads) -%}
    {%- endif -%}
    {{- return(leads) -}}
{% endmacro %}
