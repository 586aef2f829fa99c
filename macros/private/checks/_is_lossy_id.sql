{% macro _is_lossy_id(type) %}
    {#- Whether pandas changes ids of this type: into floats, which have only 15 digits, or into objects. -#}
    {%- set name = type.split('(')[0] | trim -%}
    {%- set digits = type.split('(')[1].split(',')[0] | int(default=0) if '(' in type else 0 -%}
    {{- return(
        type.endswith(']')
        or name in ['time with time zone', 'timetz', 'hugeint', 'uhugeint', 'bit', 'bignum', 'struct', 'map', 'union', 'json']
        or (name in ['decimal', 'numeric', 'number'] and digits > 15)
    ) -}}
{% endmacro %}
