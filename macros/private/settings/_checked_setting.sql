{% macro _checked_setting(name, value) %}
    {#- Refuses a value of a variable that nothing downstream could use, in the words of the person who set it. -#}
    {%- set problem = namespace(text='') -%}
    {%- set made = [
        'lead_score', 'conversion_probability', 'score', 'score_band', 'model_version', 'scored_at', 'lead_rank',
        'feature', 'category', 'feature_value', 'average_value', 'contribution', 'intercept', 'approach', 'label',
        'probability',
    ] -%}
    {%- if name in ['training_leads', 'validation_leads', 'leads', 'id', 'id_type', 'label'] -%}
        {%- if value is not string or value | trim == '' -%}
            {%- set problem.text = 'is a name' -%}
        {%- elif name == 'id' and value | lower in made -%}
            {%- set problem.text = 'is not the name of a column that stands beside the id in the results ('
                ~ made | join(', ') ~ '); give the id another name in the three models' -%}
        {%- endif -%}
    {%- elif name == 'min_leads_per_class' -%}
        {%- if value is not integer or value is boolean or value < 1 -%}
            {%- set problem.text = 'is a whole number of leads, 1 or more' -%}
        {%- endif -%}
    {%- elif name == 'precision_at' -%}
        {%- do lead_scoring._check_precision_at(value, 'variable lead_scoring_precision_at') -%}
    {%- elif name == 'band_shares' -%}
        {%- if value is not mapping or value | length < 2
            or value.values() | reject('number') | list | length > 0
            or value.values() | select('boolean') | list | length > 0
            or value.values() | select('<=', 0) | list | length > 0
            or (value.values() | sum - 1) | abs > 1e-9 -%}
            {%- set problem.text = 'maps two or more bands, best first, to shares of the validation leads that are '
                ~ 'above 0 and add up to 1, such as {A: 0.1, B: 0.2, C: 0.3, D: 0.4}' -%}
        {%- endif -%}
    {%- endif -%}
    {%- if problem.text -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: variable lead_scoring_' ~ name ~ ' ' ~ problem.text ~ '; it is set to ' ~ (value | tojson) ~ '.'
        ) -%}
    {%- endif -%}
    {{ return(value) }}
{% endmacro %}
