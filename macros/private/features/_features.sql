{% macro _features(features, where) %}
    {#-
        Every feature as a map with all keys, whether it was given as a name or as a map. Keys that were not declared
        are none. `where` is the beginning of an error message: the variable or argument that lists the features.
    -#}
    {%- set where = where ~ ': ' -%}
    {%- if features is string or features is mapping or features is not iterable or features | length == 0 -%}
        {%- do lead_scoring._stop(
            where ~ 'list at least one feature column, as a name or as a map with a name; it is set to '
            ~ lead_scoring._as_yaml(features) ~ '.'
        ) -%}
    {%- endif -%}
    {%- set known = ['name', 'type', 'direction', 'min', 'max', 'phrase'] -%}
    {%- set values = {'type': ['numeric', 'categorical'], 'direction': ['higher_is_better', 'lower_is_better']} -%}
    {%- set normalized = {} -%}
    {%- for feature in features -%}
        {%- set given = {'name': feature} if feature is string else feature -%}
        {%- if given is not mapping or given.get('name') is not string or given['name'] | trim == '' -%}
            {%- do lead_scoring._stop(
                where ~ 'entry ' ~ loop.index ~ ' has no name: ' ~ lead_scoring._as_yaml(feature)
                ~ '. Write the column as a name, or as a map with the key "name".'
            ) -%}
        {%- endif -%}
        {%- set start = where ~ 'feature "' ~ given['name'] ~ '" ' -%}
        {%- for key in given.keys() | reject('in', known) -%}
            {%- do lead_scoring._stop(
                start ~ 'has the unknown key "' ~ key ~ '" (value ' ~ lead_scoring._as_yaml(given[key]) ~ '). The keys are '
                ~ known | join(', ') ~ '.'
            ) -%}
        {%- endfor -%}
        {%- for key, allowed in values.items() if given.get(key) not in [none] + allowed -%}
            {%- do lead_scoring._stop(
                start ~ 'has the ' ~ key ~ ' ' ~ lead_scoring._as_yaml(given[key]) ~ '. It must be ' ~ allowed | join(' or ') ~ '.'
            ) -%}
        {%- endfor -%}
        {%- for bound in ['min', 'max'] if given.get(bound) is not none -%}
            {%- if given[bound] is not number or given[bound] is boolean
                or given[bound] | string in ['inf', '-inf', 'nan'] -%}
                {%- do lead_scoring._stop(
                    start ~ 'has the ' ~ bound ~ ' ' ~ lead_scoring._as_yaml(given[bound]) ~ '. It must be a number.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if given.get('min') is not none and given.get('max') is not none and given['min'] >= given['max'] -%}
            {%- do lead_scoring._stop(
                start ~ 'has the range ' ~ given['min'] ~ ' to ' ~ given['max'] ~ '. The min must be below the max.'
            ) -%}
        {%- endif -%}
        {%- for key in ['direction', 'min', 'max']
            if given.get('type') == 'categorical' and given.get(key) is not none -%}
            {%- do lead_scoring._stop(
                start ~ 'is categorical but has a ' ~ key ~ '. Categories have no order; leave the ' ~ key ~ ' out.'
            ) -%}
        {%- endfor -%}
        {%- set phrase = given.get('phrase') -%}
        {%- if phrase is not none and (phrase is not string or '{value}' not in phrase) -%}
            {%- do lead_scoring._stop(
                start ~ 'has the phrase ' ~ lead_scoring._as_yaml(phrase) ~ '. It must be a text with {value} in place of the '
                ~ 'value, such as "last contact {value} days ago".'
            ) -%}
        {%- endif -%}
        {%- if given['name'] | lower in normalized -%}
            {%- do lead_scoring._stop(
                start ~ 'is listed twice. Upper and lower case make no difference in a column name.'
            ) -%}
        {%- endif -%}
        {#- Only a number has a direction and a range. -#}
        {%- set ordered = [given.get('direction'), given.get('min'), given.get('max')] | reject('none') | list -%}
        {%- do normalized.update({given['name'] | lower: {
            'name': given['name'],
            'type': given.get('type') or ('numeric' if ordered else none),
            'direction': given.get('direction'),
            'min': given.get('min'),
            'max': given.get('max'),
            'phrase': phrase,
        }}) -%}
    {%- endfor -%}
    {{ return(normalized.values() | list) }}
{% endmacro %}
