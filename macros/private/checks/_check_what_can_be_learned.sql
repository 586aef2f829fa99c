{% macro _check_what_can_be_learned(leads) %}
    {#- No feature gives the label or the lead away; a warning where one teaches nothing. -#}
    {%- set features = leads['features'] -%}
    {%- set features_argument = lead_scoring._argument_name(leads, 'features') -%}
    {%- set id = 'cast(' ~ lead_scoring._quote(leads['id']) ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {%- set label = lead_scoring._label(leads['label']) -%}
    {%- set aggregates = [] -%}
    {%- for feature in features -%}
        {%- set column = lead_scoring._quote(feature['name']) -%}
        {%- set value = lead_scoring._category(column) if feature['type'] == 'categorical' else lead_scoring._double(column) -%}
        {%- set of_converted = 'case when ' ~ label ~ ' = 1 then ' ~ value ~ ' end' -%}
        {%- set of_others = 'case when ' ~ label ~ ' = 0 then ' ~ value ~ ' end' -%}
        {%- set complete = '1 = 1' if feature['type'] == 'categorical' else 'count(*) = count(' ~ column ~ ')' -%}
        {%- do aggregates.append('case when min(' ~ value ~ ') = max(' ~ value ~ ') then 1 else 0 end') -%}
        {%- do aggregates.append(
            'case when min(' ~ of_converted ~ ') = max(' ~ of_converted ~ ') and min(' ~ of_others ~ ') = max(' ~ of_others
            ~ ') and ' ~ complete ~ ' then 1 else 0 end'
        ) -%}
        {%- do aggregates.append(
            'count(case when cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ') = ' ~ id ~ ' then 1 end)'
        ) -%}
        {%- do aggregates.append('count(' ~ column ~ ')') -%}
        {#- Of numbers only the integers are counted, for one that is different for every lead. -#}
        {%- set is_counted = feature['type'] == 'categorical' or leads['kinds'][feature['name'] | lower] == 'integer' -%}
        {%- do aggregates.append('count(distinct ' ~ value ~ ')' if is_counted else '1') -%}
    {%- endfor -%}
    {%- set found = run_query('select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ leads['rows'] ~ ' as leads').rows[0] -%}
    {%- set lead_count = found[0] | int -%}
    {%- set weight_count = namespace(value=0) -%}

    {%- for feature in features -%}
        {%- set constant, one_value_per_class, like_id, present, levels = found.values()[5 * loop.index0 + 1:5 * loop.index0 + 6] -%}
        {%- set weight_count.value = weight_count.value + (levels | int if feature['type'] == 'categorical' else 1) -%}
        {%- if constant -%}
            {%- do lead_scoring._warn_of_leads(
                leads, feature['name'], 'the value is the same in every training lead',
                'Its weight is 0. Take it out of ' ~ features_argument ~ ', or repair what fills it.'
            ) -%}
        {%- elif one_value_per_class -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'it equals the label: it has one value where the lead converted, and one other where it did not',
                'It would not be known of a new lead: take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- elif like_id == lead_count -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'], 'it equals the id', 'An id teaches nothing: take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- elif feature['type'] == 'numeric' and levels > 10 and levels == lead_count -%}
            {%- do lead_scoring._warn_of_leads(
                leads, feature['name'], 'it is a whole number that is different for every lead, as an id is',
                'If it only numbers the leads, take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- elif feature['type'] == 'categorical' and levels > 10 and levels >= 0.9 * present -%}
            {%- do lead_scoring._raise_leads_error(
                leads, feature['name'],
                'it is categorical and has ' ~ levels ~ ' categories for ' ~ present ~ ' leads that have a value',
                'Nothing can be learned from a category that is nearly every lead\'s own: group its values in the model, '
                ~ 'declare it numeric if it is a number, or take it out of ' ~ features_argument ~ '.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if weight_count.value > lead_count -%}
        {%- do lead_scoring._warn_of_leads(
            leads, leads['label'],
            'there are ' ~ weight_count.value ~ ' weights to learn (one for each numeric feature and each category) from only '
            ~ lead_count ~ ' leads',
            'The weights will follow chance: leave out features, raise '
            ~ lead_scoring._argument_name(leads, 'min_category_count') ~ ', or lower '
            ~ lead_scoring._argument_name(leads, 'c') ~ ' (auto selects it).'
        ) -%}
    {%- endif -%}
{% endmacro %}
