{% macro _source(role) %}
    {#-
        Where the leads of a role (training_leads, validation_leads, leads) come from: the model's relation, and SQL to
        stand after `from`, with only the role's own rows.
    -#}
    {%- set name = lead_scoring._source_name(role) -%}
    {%- if name == role -%}
        {%- for variable in ['date', 'validation_from', 'validation_fraction']
            if role != 'leads' and var('lead_scoring_' ~ variable, none) is not none -%}
            {%- do exceptions.raise_compiler_error(
                'lead_scoring: variable lead_scoring_' ~ variable ~ ' splits one model of labelled leads; name it with '
                ~ 'lead_scoring_labelled_leads, in place of lead_scoring_training_leads and lead_scoring_validation_leads.'
            ) -%}
        {%- endfor -%}
        {%- set relation = ref(lead_scoring._setting(role)) -%}
        {{ return({'relation': relation, 'rows': relation | string}) }}
    {%- endif -%}
    {%- for other in ['training_leads', 'validation_leads'] if var('lead_scoring_' ~ other, none) is not none -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: variable lead_scoring_' ~ other ~ ' is set to ' ~ lead_scoring._as_yaml(var('lead_scoring_' ~ other))
            ~ ' beside lead_scoring_labelled_leads. Name either one model to be split, or two models.'
        ) -%}
    {%- endfor -%}
    {%- set relation = ref(lead_scoring._setting(name)) -%}
    {{ return({
        'relation': relation,
        'rows': '(select * from ' ~ relation ~ ' where ' ~ lead_scoring._split_condition(role) ~ ')',
    }) }}
{% endmacro %}
