{% macro _facts_of_features(leads) %}
    {#-
        Facts about the features of labelled leads, found by one query. Returns a map with `leads`, their number, and
        `features`, one map for each with
        - name, type, and kind of the column (see _column_kinds);
        - present: how many leads have a value; levels: number of distinct values, counted only for categories and
          integers;
        - finding: the problem with the feature, or none. constant: the same value in every lead; label: one value for
          leads that converted and another one for those that did not; id: the id of the lead; numbering: a whole number
          that is different for every lead; own_category: nearly every lead has a category of its own.
    -#}
    {%- set id = 'cast(' ~ lead_scoring._quote(leads['id']) ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {%- set label = lead_scoring._label(leads['label']) -%}
    {%- set aggregates = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set is_categorical = feature['type'] == 'categorical' -%}
        {%- set value = lead_scoring._category(column) if is_categorical else lead_scoring._double(column) -%}
        {%- set of_converted = 'case when ' ~ label ~ ' = 1 then ' ~ value ~ ' end' -%}
        {%- set of_others = 'case when ' ~ label ~ ' = 0 then ' ~ value ~ ' end' -%}
        {%- set complete = '1 = 1' if is_categorical else 'count(*) = count(' ~ column ~ ')' -%}
        {#-
            Among numbers only integers are counted, to find one that is different for every lead. The uncounted ones
            get a name, because dbt 2 warns of columns with the same name.
        -#}
        {%- set is_counted = is_categorical or leads['kinds'][feature['name'] | lower] == 'integer' -%}
        {%- do aggregates.extend([
            'case when min(' ~ value ~ ') = max(' ~ value ~ ') then 1 else 0 end',
            'case when min(' ~ of_converted ~ ') = max(' ~ of_converted ~ ') and min(' ~ of_others ~ ') = max('
            ~ of_others ~ ') and ' ~ complete ~ ' then 1 else 0 end',
            'count(case when cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ') = ' ~ id ~ ' then 1 end)',
            'count(' ~ column ~ ')',
            'count(distinct ' ~ value ~ ')' if is_counted else '1 as uncounted_' ~ loop.index,
        ]) -%}
    {%- endfor -%}
    {%- set found = run_query(
        'select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads'
    ).rows[0] -%}

    {%- set features = [] -%}
    {%- for feature in leads['features'] -%}
        {%- set constant, one_value_per_class, like_id, present, levels =
            found.values()[5 * loop.index0 + 1:5 * loop.index0 + 6] -%}
        {%- do features.append({
            'name': feature['name'],
            'type': feature['type'],
            'kind': leads['kinds'][feature['name'] | lower],
            'present': present | int,
            'levels': levels | int,
            'finding':
                'constant' if constant
                else 'label' if one_value_per_class
                else 'id' if like_id == found[0]
                else none if levels <= 10
                else 'numbering' if feature['type'] == 'numeric' and levels == found[0]
                else 'own_category' if feature['type'] == 'categorical' and levels >= 0.9 * present
                else none,
        }) -%}
    {%- endfor -%}
    {{- return({'leads': found[0] | int, 'features': features}) -}}
{% endmacro %}
