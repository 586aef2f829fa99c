{% macro _problem_of_setting(name, value) %}
    {#- What is wrong with the value of a setting that stands for itself, as the end of a sentence; none if nothing is. -#}
    {%- set is_number = value is number and value is not boolean and value | string not in ['inf', '-inf', 'nan'] -%}
    {%- if name in ['training_leads', 'validation_leads', 'leads', 'id', 'label']
        or (name in ['labelled_leads', 'date'] and value is not none) -%}
        {%- if value is not string or value | trim == '' -%}
            {{- return('is a name') -}}
        {%- endif -%}
    {%- elif name == 'validation_fraction' -%}
        {%- if not is_number or value <= 0 or value >= 1 -%}
            {{- return('is a share of the labelled leads, above 0 and below 1') -}}
        {%- endif -%}
    {%- elif name == 'validation_from' and value is not none -%}
        {%- if not lead_scoring._is_date(value | string) -%}
            {{- return('is a date such as 2026-01-31, or a date and a time') -}}
        {%- endif -%}
    {%- elif name == 'c' -%}
        {%- if value != 'auto' and (not is_number or value <= 0) -%}
            {{- return('is a number above 0, or the word auto') -}}
        {%- endif -%}
    {%- elif name == 'class_weight' -%}
        {%- if value not in ['none', 'balanced'] -%}
            {{- return('is none or balanced') -}}
        {%- endif -%}
    {%- elif name == 'trainer' -%}
        {%- if value not in ['sklearn', 'sql'] -%}
            {{- return('is sklearn or sql') -}}
        {%- endif -%}
    {%- elif name in ['min_leads_per_class', 'min_category_count'] -%}
        {%- if value is not integer or value is boolean or value < 1 -%}
            {{- return('is a whole number of leads, 1 or more') -}}
        {%- endif -%}
    {%- elif name == 'reasons' -%}
        {%- if value is not integer or value is boolean or value < 1 or value > 20 -%}
            {{- return('is a whole number of reasons, 1 to 20') -}}
        {%- endif -%}
    {%- elif name == 'band_shares' -%}
        {%- if value is not mapping or value | length < 2
            or value.values() | reject('number') | list | length > 0
            or value.values() | select('boolean') | list | length > 0
            or value.values() | select('<=', 0) | list | length > 0
            or (value.values() | sum - 1) | abs > 1e-9 -%}
            {{- return(
                'maps two or more bands, best first, to shares of the validation leads that are above 0 and add up to 1, '
                ~ 'such as {A: 0.1, B: 0.2, C: 0.3, D: 0.4}'
            ) -}}
        {%- endif -%}
    {%- endif -%}
    {{- return(none) -}}
{% endmacro %}
