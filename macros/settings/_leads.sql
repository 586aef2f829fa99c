{% macro _leads(role) %}
    {#-
        The leads of a role (training_leads, validation_leads or leads), as a map with
        - relation: the model that holds them;
        - where: the condition that picks this role's leads, or none for all;
        - naming: how messages name the leads and the settings (see _leads_to_check).
    -#}
    {%- set is_split = role != 'leads' and lead_scoring._setting('labelled_leads') is not none -%}
    {%- set unused = ['training_leads', 'validation_leads'] if is_split
        else ['date', 'validation_from', 'validation_fraction'] if role != 'leads' else [] -%}
    {%- for name in unused if var('lead_scoring_' ~ name, none) is not none -%}
        {%- do lead_scoring._stop(
            'variable lead_scoring_' ~ name ~ (
                ' is set to ' ~ lead_scoring._as_yaml(var('lead_scoring_' ~ name)) ~ ' together with lead_scoring_labelled_leads. '
                ~ 'Name either one model to split, or two models.'
                ~ ('' if model.package_name == 'lead_scoring' else ' Variables at the top level of vars apply to every '
                    ~ 'scoring: set it to null under ' ~ model.package_name ~ ' if it is not meant for this one.')
                if is_split else
                ' splits one model of labelled leads. Name that model in lead_scoring_labelled_leads, instead of setting '
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
