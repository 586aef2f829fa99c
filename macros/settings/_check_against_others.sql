{% macro _check_against_others(name, value, where) %}
    {#-
        Stops with an error if a setting conflicts with other settings, with the engine or with dbt. `where` names the
        variable.
    -#}
    {#-
        dbt writes all names into a script on its docs page. Its tests and contracts do not escape the engine's quote
        character.
    -#}
    {%- set forbidden = {'</script': "which would end the script of dbt's docs page"} -%}
    {%- if name in ['id', 'label', 'passthrough'] -%}
        {%- do forbidden.update({adapter.quote('')[0]: "which dbt's tests and contracts do not escape"}) -%}
    {%- endif -%}
    {%- if name in ['id', 'label', 'date', 'passthrough', 'features'] and value is not none -%}
        {%- do lead_scoring._check_column_names(
            where, [value] if value is string else value | map(attribute='name') if name == 'features' else value, forbidden
        ) -%}
    {%- endif -%}
    {%- if name == 'id' -%}
        {%- do lead_scoring._check_lead_columns(where, [value]) -%}
    {%- elif name == 'passthrough' -%}
        {%- do lead_scoring._check_lead_columns(where, [lead_scoring._setting('id')] + value) -%}
    {%- elif name in ['training_leads', 'validation_leads', 'labelled_leads', 'leads'] and value in lead_scoring._own_models() -%}
        {%- do lead_scoring._raise_argument_error(
            where, 'must be a model that holds leads, and ' ~ value ~ ' is made from them by this package', value
        ) -%}
    {%- elif name == 'trainer' and value not in lead_scoring._trainers() -%}
        {%- do lead_scoring._raise_argument_error(
            where, 'must be sql on ' ~ target.type ~ ', because dbt runs no Python models there', value
        ) -%}
    {%- elif name == 'c' and value == 'auto' and lead_scoring._setting('trainer') == 'sql' -%}
        {%- do lead_scoring._raise_argument_error(
            where, 'must be a number above 0 if lead_scoring_trainer is sql, because scikit-learn does the cross-validation', value
        ) -%}
    {%- elif name == 'features' -%}
        {%- for part in ['id', 'label', 'date'] if lead_scoring._setting(part) is not none -%}
            {%- set column = lead_scoring._setting(part) -%}
            {%- if column | lower in value | map(attribute='name') | map('lower') -%}
                {%- do lead_scoring._stop(
                    where ~ ': feature "' ~ column ~ '" is also the ' ~ part ~ ' (variable lead_scoring_'
                    ~ part ~ '). Take it out of the features.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
