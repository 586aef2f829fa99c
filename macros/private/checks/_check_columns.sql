{% macro _check_columns(leads, further={}, repeated=[]) %}
    {#-
        Checks that every column that an argument names exists exactly once: id, label, features, and the columns in
        `further`, by argument. Other checks use lower-case names. The columns of arguments that are `repeated` in a
        result must be spelled as in the model: a contract is case-sensitive, even if the engine is not.
    -#}
    {%- set columns = adapter.get_columns_in_relation(leads['relation']) | map(attribute='name') | list -%}
    {%- set wanted = {'id': [leads['id']], 'features': leads['features'] | map(attribute='name') | list} -%}
    {%- do wanted.update({'label': [leads['label']]}) -%}
    {%- do wanted.update(further) -%}
    {%- for argument, names in wanted.items() -%}
        {%- for name in names if name is not none -%}
            {%- set alike, meant = [], [] -%}
            {%- for column in columns if column | lower == name | lower -%}
                {%- do alike.append(column) -%}
                {%- if lead_scoring._is_column(name, column) -%}
                    {%- do meant.append(column) -%}
                {%- endif -%}
            {%- endfor -%}
            {%- if not meant -%}
                {%- do lead_scoring._raise_leads_error(
                    leads, name, 'there is no such column; the columns are ' ~ columns | join(', '),
                    'Add it to the model, or change ' ~ lead_scoring._argument_name(leads, argument) ~ '.'
                ) -%}
            {%- elif alike | length > 1 -%}
                {%- do lead_scoring._raise_leads_error(
                    leads, name,
                    'the columns ' ~ alike | join(' and ') ~ ' differ only in upper and lower case',
                    'Give one of them another name in the model.'
                ) -%}
            {%- elif argument in repeated and lead_scoring._quote(name) != lead_scoring._quote(meant[0]) -%}
                {%- do lead_scoring._raise_leads_error(
                    leads, name, 'the model writes it "' ~ meant[0] ~ '"',
                    'Write it the same in ' ~ lead_scoring._argument_name(leads, argument) ~ ' and in every model of leads.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
