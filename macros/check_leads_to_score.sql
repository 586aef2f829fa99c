{% macro check_leads_to_score(relation, weights, id, features, passthrough=[], bands=none, naming=none) %}
    {%- do lead_scoring._check_engine('check_leads_to_score') -%}
    {%- do lead_scoring._check_relations(
        'check_leads_to_score', {'relation': relation, 'weights': weights}, optional={'bands': bands}
    ) -%}
    {%- do lead_scoring._check_argument('check_leads_to_score: id', id, {'kind': 'name'}) -%}
    {%- set passthrough = lead_scoring._name_list(passthrough, 'passthrough', 'check_leads_to_score') -%}
    {%- if execute -%}
        {%- set leads = lead_scoring._leads_to_check(relation, features, id, naming=naming) -%}
        {%- do lead_scoring._check_columns(leads, {'passthrough': passthrough}, repeated=['id', 'passthrough']) -%}
        {%- do lead_scoring._check_trained({'weights': weights, 'bands': bands}) -%}
        {%- if not lead_scoring._reads_no_rows() -%}
            {%- set trained_types = lead_scoring._trained_types(weights) -%}
            {%- do lead_scoring._check_trained_features(leads, trained_types) -%}
            {%- do lead_scoring._check_trained_types(leads, trained_types) -%}
            {%- if bands is not none -%}
                {%- do lead_scoring._check_versions(weights, bands) -%}
            {%- endif -%}
        {%- endif -%}
        {%- do lead_scoring._check_types(leads) -%}
        {%- do lead_scoring._check_collations(leads) -%}
        {%- if not lead_scoring._reads_no_rows() -%}
            {%- do lead_scoring._check_ids(leads) -%}
            {#- In a handful of leads a value may well be missing in all of them. -#}
            {%- do lead_scoring._check_feature_values(leads, fewest_without_value=100, reserved_categories=false) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
