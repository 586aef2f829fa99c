{% macro _split_by_hash(id, validation_fraction, is_training) %}
    {#-
        The condition that picks the validation leads, or the training leads: a lead is a validation lead if the first 8
        hexadecimal digits of the MD5 of its id, as a number, are below that share of 2^32. So a lead stays on its side
        when others come or go, and is on the same side on every engine.
    -#}
    {%- set limit = (validation_fraction * 4294967296) | int -%}
    {%- set digits = [] -%}
    {%- for place in range(7, -1, -1) -%}
        {%- do digits.append('0123456789abcdef'[limit // 16 ** place % 16]) -%}
    {%- endfor -%}
    {{- return(
        'substring(' ~ dbt.hash(dbt.concat([
            lead_scoring._text('lead_scoring:'),
            'cast(' ~ lead_scoring._quote(id) ~ ' as ' ~ dbt.type_string() ~ ')',
        ])) ~ ', 1, 8) ' ~ ('>=' if is_training else '<') ~ ' ' ~ lead_scoring._text(digits | join)
    ) -}}
{% endmacro %}
