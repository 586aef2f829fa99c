{% macro _values_of_features(leads) %}
    {#-
        What one query finds in the values of the features: a map with leads, their number, and features, one map for
        each with
        - name and type;
        - present: how many leads have a value;
        - unusable: how many have one that no feature may have, a number beyond what can be standardized or a category
          with a name that stands for others; example_value and example_id: one of those values, and the id of a lead
          with one.
    -#}
    {#-
        The square of a number beyond this, which the standard deviation needs, leaves the range of a double. `not`
        finds NaN too, which is above every number on some engines, and neither above nor below any on others.
    -#}
    {%- set largest = lead_scoring._number('1e150') -%}
    {%- set reserved = lead_scoring._text(lead_scoring._missing_category()) ~ ', '
        ~ lead_scoring._text(lead_scoring._infrequent_category()) -%}
    {%- set aggregates = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set text = 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ')' -%}
        {%- set is_unusable = 'not abs(' ~ lead_scoring._double(column) ~ ') <= ' ~ largest if feature['type'] == 'numeric'
            else text ~ ' in (' ~ reserved ~ ')' -%}
        {%- do aggregates.extend([
            'count(' ~ column ~ ')',
            'count(case when ' ~ is_unusable ~ ' then 1 end)',
            'min(case when ' ~ is_unusable ~ ' then ' ~ text ~ ' end)',
            lead_scoring._smallest_id(leads, is_unusable),
        ]) -%}
    {%- endfor -%}
    {%- set found = run_query(
        'select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads'
    ).rows[0] -%}

    {%- set features = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set present, unusable, value, id = found.values()[4 * loop.index0 + 1:4 * loop.index0 + 5] -%}
        {%- do features.append({
            'name': feature['name'],
            'type': feature['type'],
            'present': present | int,
            'unusable': unusable | int,
            'example_value': value,
            'example_id': id,
        }) -%}
    {%- endfor -%}
    {{- return({'leads': found[0] | int, 'features': features}) -}}
{% endmacro %}
