{% macro _setting(name) %}
    {#-
        The checked value of a setting. Features are maps with all keys; the columns to pass through are always a list.
        YAML cannot call macros, so it reads the variables that it needs itself, with the same defaults (a test compares
        them).
    -#}
    {%- set setting = lead_scoring._settings()[name] -%}
    {%- set where = 'variable lead_scoring_' ~ name
        ~ ('' if model is not defined or model.package_name == 'lead_scoring' else ' of ' ~ model.package_name) -%}
    {%- if name in ['id', 'label', 'date', 'passthrough'] -%}
        {%- do lead_scoring._check_written_names(name, where) -%}
    {%- endif -%}
    {%- set value = var('lead_scoring_' ~ name, setting['default']) -%}
    {%- if setting['rule']['kind'] == 'features' -%}
        {%- do lead_scoring._check_features_are_given(where) -%}
        {%- set value = lead_scoring._features(value, where) -%}
    {%- else -%}
        {%- do lead_scoring._check_argument(where, value, setting['rule']) -%}
        {%- set value = [value] if setting['rule']['kind'] == 'names' and value is string else value -%}
    {%- endif -%}
    {%- do lead_scoring._check_against_others(name, value, where) -%}
    {{- return(value) -}}
{% endmacro %}
