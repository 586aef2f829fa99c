{% macro _repeated_columns(leads) %}
    {#- Columns that repeat the values of an earlier one, by name. -#}
    {%- set reasons = {} -%}
    {%- for name, earlier in lead_scoring._identical_features(leads).items() -%}
        {%- do reasons.update({name: 'identical to ' ~ lead_scoring._yaml_text(earlier)}) -%}
    {%- endfor -%}
    {{- return(reasons) -}}
{% endmacro %}
