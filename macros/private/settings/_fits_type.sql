{% macro _fits_type(kind, type) %}
    {#- Whether a column of a kind (see _column_kinds) can be a feature of a type, numeric or categorical. -#}
    {%- set fitting = {'numeric': ['integer', 'number', 'boolean'], 'categorical': ['text', 'boolean', 'integer']} -%}
    {{- return(kind in fitting[type]) -}}
{% endmacro %}
