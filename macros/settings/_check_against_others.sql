{% macro _check_against_others(name, value) %}
    {#- Refuses the value of a setting that does not go together with the other settings, or with the engine. -#}
    {%- set where = 'variable lead_scoring_' ~ name -%}
    {%- if name == 'id' and lead_scoring._is_result_column(value) -%}
        {%- do lead_scoring._raise_argument_error(
            where,
            'is not the name of a column that stands beside the id in the results or on the way to them; give the id another '
            ~ 'name in your models',
            value
        ) -%}
    {%- elif name == 'trainer' and value not in lead_scoring._trainers() -%}
        {%- do lead_scoring._raise_argument_error(
            where, 'is sql on ' ~ target.type ~ ', where dbt runs no Python models', value
        ) -%}
    {%- elif name == 'c' and value == 'auto' and lead_scoring._setting('trainer') == 'sql' -%}
        {%- do lead_scoring._raise_argument_error(
            where, 'is a number above 0 where lead_scoring_trainer is sql: scikit-learn does the cross-validation', value
        ) -%}
    {%- elif name == 'passthrough' -%}
        {%- for column in value -%}
            {%- if lead_scoring._is_result_column(column) or column | lower == lead_scoring._setting('id') | lower -%}
                {%- do lead_scoring._raise_argument_error(
                    where,
                    'names the column "' ~ column ~ '", and scored_leads or a model that reads it has a column of that name '
                    ~ 'already; give it another name in your model',
                    value
                ) -%}
            {%- elif column | lower in value[:loop.index0] | map('lower') -%}
                {%- do lead_scoring._raise_argument_error(where, 'names the column "' ~ column ~ '" twice', value) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- elif name == 'features' -%}
        {%- for part in ['id', 'label', 'date'] if lead_scoring._setting(part) is not none -%}
            {%- set column = lead_scoring._setting(part) -%}
            {%- if column | lower in value | map(attribute='name') | map('lower') -%}
                {%- do exceptions.raise_compiler_error(
                    'lead_scoring: ' ~ where ~ ': feature "' ~ column ~ '" is also the ' ~ part ~ ' (variable lead_scoring_'
                    ~ part ~ '). Take it out of the features.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
