{% macro check_validation_leads(
    relation,
    training_leads,
    id,
    label,
    features,
    where=none,
    training_where=none,
    date=none,
    naming=none
) %}
    {%- do lead_scoring._check_engine('check_validation_leads') -%}
    {%- do lead_scoring._check_relations(
        'check_validation_leads', {'relation': relation, 'training_leads': training_leads}
    ) -%}
    {%- for argument, value in {'id': id, 'label': label}.items() -%}
        {%- do lead_scoring._check_argument('check_validation_leads: ' ~ argument, value, {'kind': 'name'}) -%}
    {%- endfor -%}
    {%- for argument, value in {'where': where, 'training_where': training_where}.items() -%}
        {%- do lead_scoring._check_argument('check_validation_leads: ' ~ argument, value, {'kind': 'condition', 'or': none}) -%}
    {%- endfor -%}
    {%- if execute -%}
        {%- set leads = lead_scoring._leads_to_check(relation, features, id, label, where, naming, role='validation') -%}
        {%- do lead_scoring._check_columns(leads, {'date': [date]}, repeated=['id']) -%}
        {%- set training_leads = lead_scoring._leads_to_check(training_leads, features, id, label, training_where) -%}
        {%- set trained_types = {} -%}
        {%- for feature in training_leads['features'] -%}
            {%- do trained_types.update({feature['name']: feature['type']}) -%}
        {%- endfor -%}
        {%- do lead_scoring._check_trained_types(leads, trained_types, training_leads['kinds']) -%}
        {%- do lead_scoring._check_types(leads) -%}
        {%- do lead_scoring._check_collations(leads) -%}
        {%- if not lead_scoring._reads_no_rows() -%}
            {%- do lead_scoring._check_ids(leads) -%}
            {%- if date is not none -%}
                {%- do lead_scoring._check_dates(leads, date) -%}
            {%- endif -%}
            {%- do lead_scoring._check_id_types(leads, training_leads) -%}
            {%- do lead_scoring._check_labels(leads) -%}
            {%- do lead_scoring._check_feature_values(leads) -%}
            {%- do lead_scoring._check_no_overlap(leads, training_leads) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
