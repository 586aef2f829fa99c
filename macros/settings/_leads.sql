{% macro _leads(role) %}
    {#-
        The leads of a role (training_leads, validation_leads or leads): a map with relation, the model that holds
        them; where, the condition that picks the role's own of them, or none for all; and naming, how complaints name
        them and the settings (see _leads_to_check).
    -#}
    {%- set is_split = role != 'leads' and lead_scoring._setting('labelled_leads') is not none -%}
    {%- set unused = ['training_leads', 'validation_leads'] if is_split
        else ['date', 'validation_from', 'validation_fraction'] if role != 'leads' else [] -%}
    {%- for name in unused if var('lead_scoring_' ~ name, none) is not none -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: variable lead_scoring_' ~ name ~ (
                ' is set to ' ~ lead_scoring._as_yaml(var('lead_scoring_' ~ name)) ~ ' beside lead_scoring_labelled_leads. '
                ~ 'Name either one model to be split, or two models.'
                ~ ('' if model.package_name == 'lead_scoring' else ' What stands at the top level of vars counts for every '
                    ~ 'scoring: set it to null under ' ~ model.package_name ~ ' where it is not meant for this one.')
                if is_split else
                ' splits one model of labelled leads; name it with lead_scoring_labelled_leads, in place of '
                ~ 'lead_scoring_training_leads and lead_scoring_validation_leads.'
            )
        ) -%}
    {%- endfor -%}
    {%- set name = 'labelled_leads' if is_split else role -%}
    {%- set model_name = lead_scoring._setting(name) -%}
    {{- return({
        'relation': ref(model_name),
        'where': lead_scoring._split(role) if is_split else none,
        'naming': {
            'subject': 'model "' ~ model_name ~ '" (variable lead_scoring_' ~ name ~ ')',
            'kind': 'variable',
            'prefix': 'lead_scoring_',
        },
    }) -}}
{% endmacro %}
