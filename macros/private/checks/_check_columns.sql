{% macro _check_columns(role) %}
    {%- set numeric_types = [
        'tinyint', 'smallint', 'integer', 'int', 'bigint', 'hugeint', 'utinyint', 'usmallint', 'uinteger', 'ubigint',
        'uhugeint', 'byte', 'short', 'long', 'int2', 'int4', 'int8', 'decimal', 'numeric', 'number', 'real', 'float',
        'float4', 'float8', 'double', 'double precision',
    ] -%}
    {%- set types = {} -%}
    {%- for column in adapter.get_columns_in_relation(ref(lead_scoring._setting(role))) -%}
        {%- do types.update({column.name | lower: column.dtype | lower}) -%}
    {%- endfor -%}

    {%- set features = lead_scoring._feature_names() -%}
    {%- set label = [] if role == 'leads' else [lead_scoring._setting('label')] -%}
    {%- for name in [lead_scoring._setting('id')] + label + features if name | lower not in types -%}
        {%- set variable = 'features' if name in features else ('label' if name in label else 'id') -%}
        {%- do lead_scoring._raise_input_error(
            role, name, 'there is no such column; the columns are ' ~ types.keys() | join(', '),
            'Add it to the model, or change the variable lead_scoring_' ~ variable ~ '.'
        ) -%}
    {%- endfor -%}
    {%- set id = lead_scoring._setting('id') -%}
    {%- set id_type = lead_scoring._setting('id_type') -%}
    {%- if role == 'leads' and id_type | lower in numeric_types
        and types[id | lower].split('(')[0] | trim not in numeric_types -%}
        {%- do lead_scoring._raise_input_error(
            role, id,
            'the type is ' ~ types[id | lower] ~ lead_scoring._sample_text(role, id) ~ ', but ids are ' ~ id_type
            ~ ' in scored_leads',
            'Set the variable lead_scoring_id_type to ' ~ types[id | lower] ~ '.'
        ) -%}
    {%- endif -%}
    {%- for name in features if types[name | lower].split('(')[0] | trim not in numeric_types -%}
        {%- do lead_scoring._raise_input_error(
            role, name,
            'the type is ' ~ types[name | lower] ~ ', which is not numeric'
            ~ lead_scoring._sample_text(role, name),
            'Cast it to a number in the model, or take it out of lead_scoring_features.'
        ) -%}
    {%- endfor -%}
{% endmacro %}
