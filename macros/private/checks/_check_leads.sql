{% macro _check_leads(role) %}
    {#-
        Reads the leads that a project handed in, and stops the build before anything is made of them that nobody should
        trust. Runs as a pre-hook, so only when a model is really built, and what was built before stays as it was.
    -#}
    {#- Said while dbt reads the project too: a setting is refused at once, and the dependency is known. -#}
    {%- do lead_scoring._check_variable_names() -%}
    {%- for name in ['min_leads_per_class', 'min_category_count', 'trainer', 'c', 'class_weight'] -%}
        {%- do lead_scoring._setting(name) -%}
    {%- endfor -%}
    {%- do lead_scoring._source(role) -%}
    {%- if role == 'validation_leads' -%}
        {%- do lead_scoring._source('training_leads') -%}
    {%- endif -%}
    {%- if execute -%}
        {%- do lead_scoring._check_columns(role) -%}
        {%- do lead_scoring._check_types(role) -%}
        {%- do lead_scoring._check_ids(role) -%}
        {%- if role != 'leads' -%}
            {%- do lead_scoring._check_dates(role) -%}
            {%- do lead_scoring._check_labels(role) -%}
        {%- endif -%}
        {%- do lead_scoring._check_feature_values(role) -%}
        {%- if role == 'training_leads' -%}
            {%- do lead_scoring._check_what_can_be_learned() -%}
            {%- do lead_scoring._check_identical_features() -%}
        {%- elif role == 'validation_leads' -%}
            {%- do lead_scoring._check_no_overlap() -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
