{% macro _values_of_features(leads) %}
    {#-
        Facts about the values of the features, found by one query. Returns a map with `leads`, their number, and
        `features`, one map for each with
        - name and type;
        - present: how many leads have a value;
        - unusable: how many have a value that no feature may have: a number too large to be standardized, or a category
          that no literal can hold or whose name is reserved; example_value and example_id: one of those values, and the
          id of a lead that has it;
        - smallest and largest number, and largest_size, the largest absolute value; none for a category.
    -#}
    {#-
        The standard deviation needs the square of the number, which overflows a double beyond this limit. `not` also
        catches NaN, which is above every number on some engines, and neither above nor below any number on others.
    -#}
    {%- set largest = lead_scoring._number('1e' ~ lead_scoring._largest_exponent()) -%}
    {%- set reserved = lead_scoring._text(lead_scoring._missing_category()) ~ ', '
        ~ lead_scoring._text(lead_scoring._infrequent_category()) -%}
    {%- set aggregates = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set text = 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ')' -%}
        {%- set is_numeric = feature['type'] == 'numeric' -%}
        {%- set number = lead_scoring._double(column if is_numeric else 'null') -%}
        {%- set is_unusable = 'not abs(' ~ number ~ ') <= ' ~ largest if is_numeric
            else '(' ~ text ~ ' in (' ~ reserved ~ ') or ' ~ lead_scoring._holds_nul(text) ~ ')' -%}
        {%- do aggregates.extend([
            'count(' ~ column ~ ')',
            'count(case when ' ~ is_unusable ~ ' then 1 end)',
            'min(case when ' ~ is_unusable ~ ' then ' ~ text ~ ' end)',
            lead_scoring._smallest_id(leads, is_unusable) ~ ' as example_id_' ~ loop.index,
            'min(' ~ number ~ ') as smallest_' ~ loop.index,
            'max(' ~ number ~ ') as largest_' ~ loop.index,
            'max(abs(' ~ number ~ ')) as largest_size_' ~ loop.index,
        ]) -%}
    {%- endfor -%}
    {%- set found = run_query(
        'select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads'
    ).rows[0] -%}

    {%- set features = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set present, unusable, value, id, smallest, largest, largest_size =
            found.values()[7 * loop.index0 + 1:7 * loop.index0 + 8] -%}
        {%- do features.append({
            'name': feature['name'],
            'type': feature['type'],
            'present': present | int,
            'unusable': unusable | int,
            'example_value': value,
            'example_id': id,
            'smallest': smallest,
            'largest': largest,
            'largest_size': largest_size,
        }) -%}
    {%- endfor -%}
    {{- return({'leads': found[0] | int, 'features': features}) -}}
{% endmacro %}
