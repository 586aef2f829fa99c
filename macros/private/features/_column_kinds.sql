{% macro _column_kinds(relation) %}
    {#-
        The kinds of a relation's columns, by lower-case name: integer, number, boolean, text, date, or otherwise the
        type itself. A timestamp with a time zone is not a date, because its day depends on the reader's time zone.
        Empty for a CTE (a name or, in a unit test, a special kind of relation), because engines do not know its
        columns.
    -#}
    {%- set types = {
        'integer': [
            'tinyint', 'smallint', 'integer', 'int', 'bigint', 'hugeint', 'utinyint', 'usmallint', 'uinteger', 'ubigint',
            'uhugeint', 'byte', 'short', 'long', 'int2', 'int4', 'int8', 'int64',
        ],
        'number': [
            'decimal', 'numeric', 'number', 'real', 'float', 'float4', 'float8', 'float64', 'double', 'double precision',
        ],
        'boolean': ['boolean', 'bool'],
        'text': ['varchar', 'text', 'string', 'char', 'character', 'character varying', 'bpchar', 'nvarchar', 'enum'],
        'date': [
            'date', 'timestamp', 'datetime', 'timestamp without time zone', 'timestamp_s', 'timestamp_ms', 'timestamp_ns',
            'timestamp_ntz',
        ],
    } -%}
    {%- set kinds = {} -%}
    {%- for column in ([] if relation is string or relation.is_cte else adapter.get_columns_in_relation(relation)) -%}
        {%- set type = column.dtype | lower -%}
        {%- set kind = namespace(name=type) -%}
        {%- for name, listed in types.items() if type.split('(')[0] | trim in listed and not type.endswith(']') -%}
            {%- set kind.name = name -%}
        {%- endfor -%}
        {#- Snowflake has one type for numbers; those without decimals are integers. -#}
        {%- set is_integer = kind.name == 'number' and type.startswith('number') and column.numeric_scale == 0 -%}
        {%- do kinds.update({column.name | lower: 'integer' if is_integer else kind.name}) -%}
    {%- endfor -%}
    {{ return(kinds) }}
{% endmacro %}
