{% macro _obstacles_in_place(existing, new) %}
    {#-
        Why the existing relation cannot take over the rows or the query of a new one, as a list of phrases. It can if its
        columns are the first ones of the new relation, and no constraint is missing. A stricter one, of a user's, is
        allowed.
    -#}
    {%- if existing is none -%}
        {{- return([]) -}}
    {%- elif existing.type != new.type -%}
        {{- return(['it was a ' ~ existing.type | replace('_', ' ') ~ ' and is now a ' ~ new.type]) -}}
    {%- endif -%}
    {%- set olds = lead_scoring._stored_columns(existing) -%}
    {%- set news = lead_scoring._stored_columns(new) -%}
    {%- set old_names = olds | map(attribute='name') | list -%}
    {%- set new_names = news | map(attribute='name') | list -%}
    {%- set obstacles = [] -%}
    {%- for old in olds -%}
        {%- set same_name = news | selectattr('name', 'equalto', old['name']) | list -%}
        {%- if same_name | length == 0 -%}
            {%- do obstacles.append('the column "' ~ old['name'] ~ '" is gone') -%}
        {%- elif same_name[0]['type'] != old['type'] -%}
            {%- do obstacles.append(
                'the column "' ~ old['name'] ~ '" was ' ~ old['type'] ~ ' and is now ' ~ same_name[0]['type']
            ) -%}
        {%- elif same_name[0]['not_null'] and not old['not_null'] -%}
            {%- do obstacles.append('the column "' ~ old['name'] ~ '" is now not null') -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if new_names[:old_names | length] != old_names -%}
        {%- for name in new_names if name not in old_names -%}
            {%- do obstacles.append('the column "' ~ name ~ '" is new') -%}
        {%- endfor -%}
        {%- if obstacles | length == 0 -%}
            {%- do obstacles.append('its columns have another order') -%}
        {%- endif -%}
    {%- endif -%}
    {%- for constraint in lead_scoring._missing_constraints(existing, new) -%}
        {%- do obstacles.append('the constraint ' ~ constraint ~ ' is new') -%}
    {%- endfor -%}
    {{- return(obstacles) -}}
{% endmacro %}
