{% macro _features(features) %}
    {#-
        Every feature as a map with all four keys, whichever of the two spellings (a name, or a map) it was given in.
        `min`, `max` and `direction` stay none where they were not declared.
    -#}
    {%- set where = 'lead_scoring: variable lead_scoring_features: ' -%}
    {%- if features is string or features is mapping or features is not iterable or features | length == 0 -%}
        {%- do exceptions.raise_compiler_error(
            where ~ 'list at least one feature column, as a name or as a map with a name; it is set to '
            ~ (features | tojson) ~ '.'
        ) -%}
    {%- endif -%}
    {%- set known = ['name', 'type', 'direction', 'min', 'max'] -%}
    {%- set normalized = [] -%}
    {%- for feature in features -%}
        {%- set given = {'name': feature} if feature is string else feature -%}
        {%- if given is not mapping or given.get('name') is not string or given['name'] | trim == '' -%}
            {%- do exceptions.raise_compiler_error(
                where ~ 'entry ' ~ loop.index ~ ' has no name: ' ~ (feature | tojson)
                ~ '. Write the column as a name, or as a map with the key "name".'
            ) -%}
        {%- endif -%}
        {%- set unknown = given.keys() | reject('in', known) | list -%}
        {%- if unknown -%}
            {%- do exceptions.raise_compiler_error(
                where ~ 'feature "' ~ given['name'] ~ '" has the unknown key "' ~ unknown[0] ~ '" (value '
                ~ (given[unknown[0]] | tojson) ~ '). The keys are ' ~ known | join(', ') ~ '.'
            ) -%}
        {%- endif -%}
        {%- if given.get('type', 'numeric') != 'numeric' -%}
            {%- do exceptions.raise_compiler_error(
                where ~ 'feature "' ~ given['name'] ~ '" has the type "' ~ given['type']
                ~ '". The type of a feature is numeric: turn a category into 0/1 columns in your model.'
            ) -%}
        {%- endif -%}
        {%- if given.get('direction') not in [none, 'higher_is_better', 'lower_is_better'] -%}
            {%- do exceptions.raise_compiler_error(
                where ~ 'feature "' ~ given['name'] ~ '" has the direction ' ~ (given['direction'] | tojson)
                ~ '. It is higher_is_better or lower_is_better.'
            ) -%}
        {%- endif -%}
        {%- for bound in ['min', 'max'] if given.get(bound) is not none -%}
            {%- if given[bound] is not number or given[bound] is boolean
                or given[bound] | string in ['inf', '-inf', 'nan'] -%}
                {%- do exceptions.raise_compiler_error(
                    where ~ 'feature "' ~ given['name'] ~ '" has the ' ~ bound ~ ' ' ~ (given[bound] | tojson)
                    ~ '. It is a number.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if given.get('min') is not none and given.get('max') is not none and given['min'] >= given['max'] -%}
            {%- do exceptions.raise_compiler_error(
                where ~ 'feature "' ~ given['name'] ~ '" has the range ' ~ given['min'] ~ ' to ' ~ given['max']
                ~ '. The min is below the max.'
            ) -%}
        {%- endif -%}
        {%- if given['name'] | lower in normalized | map(attribute='name') | map('lower') -%}
            {%- do exceptions.raise_compiler_error(
                where ~ 'feature "' ~ given['name'] ~ '" is listed twice. A column name counts once, whatever its case.'
            ) -%}
        {%- endif -%}
        {%- do normalized.append({
            'name': given['name'],
            'direction': given.get('direction'),
            'min': given.get('min'),
            'max': given.get('max'),
        }) -%}
    {%- endfor -%}
    {{ return(normalized) }}
{% endmacro %}
