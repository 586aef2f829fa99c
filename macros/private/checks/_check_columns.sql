{% macro _check_columns(role) %}
    {#- Every column that a variable names is there. -#}
    {%- set source = lead_scoring._source(role) -%}
    {%- set kinds = lead_scoring._column_kinds(source['relation']) -%}
    {%- if not kinds -%}
        {%- do lead_scoring._raise_input_error(
            role, lead_scoring._setting('id'), 'the model is not in the database, or is ephemeral',
            'Build it first, as a table or a view.'
        ) -%}
    {%- endif -%}
    {%- set wanted = {'id': [lead_scoring._setting('id')]} -%}
    {%- do wanted.update({'features': lead_scoring._configured_features() | map(attribute='name') | list}) -%}
    {%- if role == 'leads' -%}
        {%- do wanted.update({'passthrough': lead_scoring._passthrough()}) -%}
    {%- else -%}
        {%- do wanted.update({'label': [lead_scoring._setting('label')]}) -%}
    {%- endif -%}
    {%- if lead_scoring._source_name(role) == 'labelled_leads' and lead_scoring._setting('date') is not none -%}
        {%- do wanted.update({'date': [lead_scoring._setting('date')]}) -%}
    {%- endif -%}
    {%- for variable, names in wanted.items() -%}
        {%- for name in names if name | lower not in kinds -%}
            {%- do lead_scoring._raise_input_error(
                role, name, 'there is no such column; the columns are ' ~ kinds.keys() | join(', '),
                'Add it to the model, or change the variable lead_scoring_' ~ variable ~ '.'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
