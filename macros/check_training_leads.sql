{% macro check_training_leads(
    relation,
    id,
    label,
    features,
    where=none,
    date=none,
    min_leads_per_class=1,
    cross_validation_folds=none,
    naming=none
) %}
    {%- do lead_scoring._check_engine('check_training_leads') -%}
    {%- do lead_scoring._check_relations('check_training_leads', {'relation': relation}) -%}
    {%- for argument, value in {'id': id, 'label': label}.items() -%}
        {%- do lead_scoring._check_argument('check_training_leads: ' ~ argument, value, {'kind': 'name'}) -%}
    {%- endfor -%}
    {%- do lead_scoring._check_argument('check_training_leads: where', where, {'kind': 'condition', 'or': none}) -%}
    {%- do lead_scoring._check_argument(
        'check_training_leads: min_leads_per_class', min_leads_per_class, {'kind': 'whole_number', 'min': 1}
    ) -%}
    {%- do lead_scoring._check_argument(
        'check_training_leads: cross_validation_folds', cross_validation_folds,
        {'kind': 'whole_number', 'min': 2, 'or': none}
    ) -%}
    {%- if execute -%}
        {%- set leads = lead_scoring._leads_to_check(relation, features, id, label, where, naming, role='training') -%}
        {%- do lead_scoring._check_columns(leads, {'date': [date]}, repeated=['id']) -%}
        {%- do lead_scoring._check_types(leads) -%}
        {%- do lead_scoring._check_collations(leads) -%}
        {%- if not lead_scoring._reads_no_rows() -%}
            {%- do lead_scoring._check_ids(leads) -%}
            {%- if date is not none -%}
                {%- do lead_scoring._check_dates(leads, date) -%}
            {%- endif -%}
            {%- do lead_scoring._check_labels(leads, min_leads_per_class, cross_validation_folds) -%}
            {%- do lead_scoring._check_feature_values(leads) -%}
            {%- do lead_scoring._check_learnable(leads) -%}
            {%- do lead_scoring._check_identical_features(leads) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
