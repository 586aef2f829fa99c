{% macro _identical_features(leads) %}
    {#-
        The features that have the same value as an earlier one in every lead, as a map from their name to that of the
        earlier one. Comparing all pairs would cost the square of their number. So a first pass finds those that agree
        in a few aggregates, and only these are compared lead by lead.
    -#}
    {%- set text_type = dbt.type_string() -%}
    {%- set label = lead_scoring._label(leads['label']) -%}
    {%- set figures = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set value = lead_scoring._double(column) if feature['type'] == 'numeric'
            else 'cast(' ~ column ~ ' as ' ~ text_type ~ ')' -%}
        {%- for figure in [
            'count(' ~ value ~ ')',
            'min(' ~ value ~ ')',
            'max(' ~ value ~ ')',
            'min(case when ' ~ label ~ ' = 1 then ' ~ value ~ ' end)',
            'max(case when ' ~ label ~ ' = 0 then ' ~ value ~ ' end)',
        ] -%}
            {%- do figures.append('cast(' ~ figure ~ ' as ' ~ text_type ~ ')') -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- set rows = leads['rows'] ~ ' as leads' -%}
    {%- set found = run_query('select ' ~ figures | join(', ') ~ ' from ' ~ rows).rows[0] -%}
    {%- set alike = {} -%}
    {%- for feature in leads['features'] -%}
        {%- set key = feature['type'] ~ (found.values()[5 * loop.index0:5 * loop.index0 + 5] | list | string) -%}
        {%- do alike.update({key: alike.get(key, []) + [feature['name']]}) -%}
    {%- endfor -%}

    {%- set pairs, differences = [], [] -%}
    {%- for names in alike.values() -%}
        {%- for name in names[1:] -%}
            {%- set index = loop.index -%}
            {%- for earlier in names[:index] -%}
                {%- do pairs.append((earlier, name)) -%}
                {%- do differences.append(
                    'count(*) - count(case when '
                    ~ lead_scoring._same_value(lead_scoring._quote(earlier), lead_scoring._quote(name)) ~ ' then 1 end)'
                ) -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- set identical = {} -%}
    {%- if pairs -%}
        {%- set different = run_query('select ' ~ differences | join(', ') ~ ' from ' ~ rows).rows[0] -%}
        {%- for earlier, name in pairs -%}
            {%- if different[loop.index0] == 0 and name not in identical -%}
                {%- do identical.update({name: earlier}) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
    {{- return(identical) -}}
{% endmacro %}
