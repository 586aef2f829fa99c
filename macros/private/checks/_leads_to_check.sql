{% macro _leads_to_check(
    relation, features, id=none, label=none, where=none, naming=none, role='labelled', before_error=none
) %}
    {#-
        The description of leads that the checks take as an argument: a map with
        - relation, and rows: SQL to put after `from`, with only the rows that `where` picks;
        - kinds of the columns, by lower-case name (see _column_kinds);
        - id and label: their columns, or none; features, with a type each;
        - naming: how messages name the leads and the arguments, a map with subject (`model "past_leads"`), kind
          (argument, variable, config) and the prefix of the arguments' names;
        - role: training or validation;
        - before_error: a macro without arguments that cleans up before an error stops the build, or none.
    -#}
    {%- set kinds = lead_scoring._column_kinds(relation) -%}
    {%- set leads = {
        'relation': relation,
        'rows': relation | string if where is none else '(select * from ' ~ relation ~ ' where ' ~ where ~ '\n)',
        'kinds': kinds,
        'id': id,
        'label': label,
        'features': [],
        'naming': lead_scoring._naming(naming, relation),
        'role': role,
        'before_error': before_error,
    } -%}
    {%- if not kinds -%}
        {%- do lead_scoring._raise_leads_error(
            leads, id or label, 'the model is not in the database, or is ephemeral', 'Build it first, as a table or a view.'
        ) -%}
    {%- endif -%}
    {%- do leads.update({'features': lead_scoring._typed_by_kind(
        lead_scoring._features(features, leads['naming']['kind'] ~ ' ' ~ leads['naming']['prefix'] ~ 'features'), kinds
    )}) -%}
    {{- return(leads) -}}
{% endmacro %}
