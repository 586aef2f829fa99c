{% macro _check_identical_features(leads) %}
    {#-
        Two features with the same values share one weight between them. Comparing all pairs would cost the square of
        their number: first one pass finds those that agree in a few figures, and only these are compared lead by lead.
    -#}
    {%- set features = leads['features'] -%}
    {%- set label = lead_scoring._label(leads['label']) -%}
    {%- set figures = [] -%}
    {%- for feature in features -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set value = lead_scoring._double(column) if feature['type'] == 'numeric' else 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ')' -%}
        {%- for figure in ['count(', 'min(', 'max(', 'min(case when ' ~ label ~ ' = 1 then ', 'max(case when ' ~ label ~ ' = 0 then '] -%}
            {%- do figures.append(
                'cast(' ~ figure ~ value ~ (' end' if 'case' in figure else '') ~ ') as ' ~ dbt.type_string() ~ ')'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- set found = run_query('select ' ~ figures | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads').rows[0] -%}
    {%- set alike = {} -%}
    {%- for feature in features -%}
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
                    'count(case when ' ~ lead_scoring._quote(earlier) ~ ' is distinct from ' ~ lead_scoring._quote(name)
                    ~ ' then 1 end)'
                ) -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- if pairs -%}
        {%- set different = run_query('select ' ~ differences | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads').rows[0] -%}
        {%- set reported = [] -%}
        {%- for earlier, name in pairs -%}
            {%- if different[loop.index0] == 0 and name not in reported -%}
                {%- do reported.append(name) -%}
                {%- do lead_scoring._warn_of_leads(
                    leads, name, 'it is identical to "' ~ earlier ~ '" in every training lead',
                    'They share one weight between them: take one out of ' ~ lead_scoring._argument_name(leads, 'features') ~ '.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
