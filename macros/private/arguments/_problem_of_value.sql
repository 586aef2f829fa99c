{% macro _problem_of_value(value, rule) %}
    {#-
        The rule that a value breaks, as the end of a sentence, or none if the value is valid. A rule is a map with
        `kind` and the keys of that kind; `or` names one more allowed value.
    -#}
    {%- set kind = rule['kind'] -%}
    {#- dbt cannot store a whole number of more than 64 bits. -#}
    {%- set is_number = value is number and value is not boolean and value | string not in ['inf', '-inf', 'nan']
        and not (value is integer and value | abs > 1e15) -%}
    {%- if 'or' in rule and value == rule['or'] -%}
        {{- return(none) -}}
    {%- elif kind == 'name' -%}
        {{- return(none if value is string and value | trim != '' else 'must be a name') -}}
    {%- elif kind == 'condition' -%}
        {{- return(none if value is string and value | trim != '' else 'must be an SQL condition, such as "age >= 18"') -}}
    {%- elif kind == 'model' -%}
        {{- return(none if value is string and value != '' and value | trim == value else 'must be the name of a model, without blanks around it') -}}
    {%- elif kind == 'boolean' -%}
        {{- return(none if value is boolean else 'must be true or false') -}}
    {%- elif kind == 'one_of' -%}
        {{- return(none if value in rule['values'] else 'must be ' ~ rule['values'] | join(' or ')) -}}
    {%- elif kind == 'number' -%}
        {%- set keeps = is_number and value > rule['above'] and ('below' not in rule or value < rule['below']) -%}
        {{- return(none if keeps else (
            'must be ' ~ rule.get('of', 'a number') ~ (', above ' if 'of' in rule else ' above ') ~ rule['above']
            ~ (' and below ' ~ rule['below'] if 'below' in rule else '')
            ~ (', or the word ' ~ rule['or'] if 'or' in rule else '')
        )) -}}
    {%- elif kind == 'whole_number' -%}
        {%- set keeps = is_number and value is integer and rule['min'] <= value
            and ('max' not in rule or value <= rule['max']) -%}
        {{- return(none if keeps else (
            'must be a whole number' ~ (' of ' ~ rule['of'] if 'of' in rule else '') ~ ', ' ~ rule['min'] ~ (' to ' ~ rule['max'] if 'max' in rule else ' or more')
        )) -}}
    {%- elif kind == 'whole_numbers' -%}
        {%- set is_list = value is not string and value is not mapping and value is iterable -%}
        {%- set keeps = is_list and value | reject('integer') | list | length == 0
            and value | select('boolean') | list | length == 0 and value | select('<', 1) | list | length == 0
            and value | unique | list | length == value | length -%}
        {{- return(none if keeps else (
            'must be a list of distinct whole numbers of ' ~ rule['of'] ~ ', 1 or more, such as [100, 200]'
        )) -}}
    {%- elif kind == 'names' -%}
        {%- set is_list = value is string or (value is not mapping and value is iterable) -%}
        {%- set keeps = is_list and ([value] if value is string else value) | reject('string') | list | length == 0 -%}
        {{- return(none if keeps else 'must be a list of column names') -}}
    {%- elif kind == 'date' -%}
        {{- return(none if lead_scoring._is_date(value | string) else 'must be a date such as 2026-01-31, or a date and a time') -}}
    {%- elif kind == 'shares' -%}
        {{- return(lead_scoring._problem_of_shares(value)) -}}
    {%- endif -%}
    {%- do lead_scoring._stop('there is no kind of rule called ' ~ kind ~ '.') -%}
{% endmacro %}
