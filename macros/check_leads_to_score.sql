{% macro check_leads_to_score(relation, weights, id, features, passthrough=[], naming=none) %}
    {%- do lead_scoring._check_argument('check_leads_to_score: id', id, {'kind': 'name'}) -%}
    {%- set passthrough = lead_scoring._name_list(passthrough, 'passthrough', 'check_leads_to_score') -%}
    {%- if execute -%}
        {%- set leads = lead_scoring._leads_to_check(relation, features, id, naming=naming) -%}
        {%- do lead_scoring._check_columns(leads, {'passthrough': passthrough}, repeated=['id', 'passthrough']) -%}
        {%- set trained_types = {} -%}
        {%- for feature, category_count in run_query(
            'select feature, count(category) from ' ~ weights ~ ' group by feature'
        ).rows -%}
            {%- do trained_types.update({feature: 'categorical' if category_count > 0 else 'numeric'}) -%}
        {%- endfor -%}
        {%- do lead_scoring._check_trained_types(leads, trained_types) -%}
        {%- do lead_scoring._check_types(leads) -%}
        {%- do lead_scoring._check_ids(leads) -%}
        {#- A handful of leads may well miss a value in all of them. -#}
        {%- do lead_scoring._check_feature_values(leads, fewest_without_value=100, reserved_categories=false) -%}
    {%- endif -%}
{% endmacro %}
