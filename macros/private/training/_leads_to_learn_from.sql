{% macro _leads_to_learn_from(settings, training_leads) %}
    {#-
        The training leads as the checks describe them (see _leads_to_check), after the checks that have to run before a
        fit: columns and their types, labels stored as text, and categories, before they get numbers. Everything else is
        checked on values that the fit reads anyway (see _checked_moments), unless these cannot be computed.
    -#}
    {%- set leads = lead_scoring._leads_to_check(
        training_leads, settings['features'], label=settings['label'],
        naming=dict(settings['naming'], subject=lead_scoring._subject_of_training()),
        role='training',
        before_error=lead_scoring._drop_work_relations
    ) -%}
    {%- do lead_scoring._check_columns(leads) -%}
    {%- do lead_scoring._check_types(leads) -%}
    {%- do lead_scoring._check_collations(leads) -%}
    {%- if leads['kinds'][settings['label'] | lower] not in ['integer', 'number', 'boolean'] -%}
        {%- do lead_scoring._check_labels(leads) -%}
    {%- endif -%}
    {%- if lead_scoring._stops_out_of_range() or leads['features'] | selectattr('type', 'equalto', 'categorical') | list -%}
        {%- do lead_scoring._check_feature_values(leads) -%}
    {%- endif -%}
    {{- return(leads) -}}
{% endmacro %}
