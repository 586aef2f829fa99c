{% macro _checked_setting(name, value) %}
    {#- Refuses a value of a variable that nothing downstream could use, in the words of the person who set it. -#}
    {%- set is_number = value is number and value is not boolean and value | string not in ['inf', '-inf', 'nan'] -%}
    {%- set problem = namespace(text='') -%}
    {%- if name in ['training_leads', 'validation_leads', 'leads', 'id', 'label']
        or (name in ['labelled_leads', 'date'] and value is not none) -%}
        {%- if value is not string or value | trim == '' -%}
            {%- set problem.text = 'is a name' -%}
        {%- elif name == 'id' and lead_scoring._is_taken(value) -%}
            {%- set problem.text = 'is not the name of a column that stands beside the id in the results or on the way to '
                ~ 'them; give the id another name in your models' -%}
        {%- endif -%}
    {%- elif name == 'validation_fraction' -%}
        {%- if not is_number or value <= 0 or value >= 1 -%}
            {%- set problem.text = 'is a share of the labelled leads, above 0 and below 1' -%}
        {%- endif -%}
    {%- elif name == 'validation_from' and value is not none -%}
        {%- if not lead_scoring._is_date(value | string) -%}
            {%- set problem.text = 'is a date such as 2026-01-31, or a date and a time' -%}
        {%- endif -%}
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
    {%- elif name == 'c' -%}
        {%- if value != 'auto' and (not is_number or value <= 0) -%}
            {%- set problem.text = 'is a number above 0, or the word auto' -%}
        {%- endif -%}
    {%- elif name == 'class_weight' -%}
        {%- if value not in ['none', 'balanced'] -%}
            {%- set problem.text = 'is none or balanced' -%}
        {%- endif -%}
    {%- elif name in ['min_leads_per_class', 'min_category_count'] -%}
        {%- if value is not integer or value is boolean or value < 1 -%}
            {%- set problem.text = 'is a whole number of leads, 1 or more' -%}
        {%- endif -%}
    {%- elif name == 'reasons' -%}
        {%- if value is not integer or value is boolean or value < 1 or value > 20 -%}
            {%- set problem.text = 'is a whole number of reasons, 1 to 20' -%}
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
            'lead_scoring: variable lead_scoring_' ~ name ~ ' ' ~ problem.text ~ '; it is set to '
            ~ lead_scoring._shown(value)
            ~ '.'
        ) -%}
    {%- endif -%}
    {{ return(value) }}
{% endmacro %}
