{% macro _run_facts() %}
    {#- The settings that a training run records: texts and booleans, by column of lead_scoring_training_run. -#}
    {%- set is_split = lead_scoring._setting('labelled_leads') is not none -%}
    {%- set by_date = is_split and lead_scoring._setting('date') is not none -%}
    {%- set training_leads = lead_scoring._setting('labelled_leads' if is_split else 'training_leads') -%}
    {{- return({
        'scoring': model.package_name,
        'dbt_version': dbt_version,
        'engine': target.type,
        'trainer': lead_scoring._setting('trainer'),
        'training_leads_model': training_leads,
        'validation_leads_model': lead_scoring._setting('labelled_leads' if is_split else 'validation_leads'),
        'leads_model': lead_scoring._setting('leads'),
        'id_column': lead_scoring._setting('id'),
        'label_column': lead_scoring._setting('label'),
        'date_column': lead_scoring._setting('date') if by_date else none,
        'validation_from': lead_scoring._setting('validation_from') if by_date else none,
        'class_weight': lead_scoring._setting('class_weight'),
        'is_demo': project_name == 'lead_scoring' and training_leads == 'stg_training_leads',
    }) -}}
{% endmacro %}
