{% macro _fits_type(kind, type) %}
    {#- Whether a column of a kind (see _column_kinds) can be a feature of a type, numeric or categorical. -#}
    {%- set fitting = {'numeric': ['integer', 'number'], 'categorical': ['text', 'integer']} -%}
    {%- if lead_scoring._casts_booleans() -%}
        {%- do fitting['numeric'].append('boolean') -%}
    {%- endif -%}
    {%- if lead_scoring._spells_booleans() -%}
        {%- do fitting['categorical'].append('boolean') -%}
    {%- endif -%}
    {{- return(kind in fitting[type]) -}}
{% endmacro %}
