{% macro _checked_setting(name, value) %}
    {#- Refuses a value of a variable that nothing downstream could use, in the words of the person who set it. -#}
    {%- set problem = namespace(text=lead_scoring._problem_of_setting(name, value)) -%}
    {%- if name == 'id' and not problem.text and lead_scoring._is_taken(value) -%}
        {%- set problem.text = 'is not the name of a column that stands beside the id in the results or on the way to '
            ~ 'them; give the id another name in your models' -%}
    {%- elif name == 'trainer' and value == 'sklearn' and 'sklearn' not in lead_scoring._trainers() -%}
        {%- set problem.text = 'is sql on ' ~ target.type ~ ', where dbt runs no Python models' -%}
    {%- elif name == 'c' and value == 'auto' and lead_scoring._setting('trainer') == 'sql' -%}
        {%- set problem.text = 'is a number above 0 where lead_scoring_trainer is sql: scikit-learn does the cross-validation' -%}
    {%- elif name == 'passthrough' -%}
        {%- set names = lead_scoring._name_list(value, 'the list of columns', 'variable lead_scoring_passthrough') -%}
        {%- for column in names -%}
            {%- if lead_scoring._is_taken(column) or column | lower == lead_scoring._setting('id') | lower -%}
                {%- set problem.text = 'names the column "' ~ column ~ '", and scored_leads or a model that reads it has a '
                    ~ 'column of that name already; give it another name in your model' -%}
            {%- elif column | lower in names[:loop.index0] | map('lower') -%}
                {%- set problem.text = 'names the column "' ~ column ~ '" twice' -%}
            {%- endif -%}
        {%- endfor -%}
    {%- elif name == 'precision_at' -%}
        {%- do lead_scoring._check_precision_at(value, 'variable lead_scoring_precision_at') -%}
    {%- endif -%}
    {%- if problem.text -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: variable lead_scoring_' ~ name ~ ' ' ~ problem.text ~ '; it is set to '
            ~ lead_scoring._as_yaml(value)
            ~ '.'
        ) -%}
    {%- endif -%}
    {{ return(value) }}
{% endmacro %}
