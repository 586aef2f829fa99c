{% macro _check_what_can_be_learned() %}
    {#- Features that cannot be meant (they give the label or the lead away), and those that teach nothing. -#}
    {%- set source = lead_scoring._source('training_leads') -%}
    {%- set features = lead_scoring._typed_features(lead_scoring._configured_features(), source['relation']) -%}
    {%- set kinds = lead_scoring._column_kinds(source['relation']) -%}
    {%- set id = 'cast(' ~ lead_scoring._quote(lead_scoring._setting('id')) ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {%- set label = lead_scoring._label(lead_scoring._setting('label')) -%}
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
        {%- set is_counted = feature['type'] == 'categorical' or kinds[feature['name'] | lower] == 'integer' -%}
        {%- do aggregates.append('count(distinct ' ~ value ~ ')' if is_counted else '1') -%}
    {%- endfor -%}
    {%- set found = run_query('select count(*), ' ~ aggregates | join(', ') ~ ' from ' ~ source['rows'] ~ ' as leads').rows[0] -%}
    {%- set leads = found[0] | int -%}
    {%- set weights = namespace(count=0) -%}

    {%- for feature in features -%}
        {%- set constant, one_value_per_class, like_id, present, levels = found.values()[5 * loop.index0 + 1:5 * loop.index0 + 6] -%}
        {%- set weights.count = weights.count + (levels | int if feature['type'] == 'categorical' else 1) -%}
        {%- if constant -%}
            {%- do lead_scoring._warn(
                'training_leads', feature['name'], 'the value is the same in every training lead',
                'Its weight is 0. Take it out of lead_scoring_features, or repair what fills it.'
            ) -%}
        {%- elif one_value_per_class -%}
            {%- do lead_scoring._raise_input_error(
                'training_leads', feature['name'],
                'it equals the label: it has one value where the lead converted, and one other where it did not',
                'It would not be known of a new lead: take it out of lead_scoring_features.'
            ) -%}
        {%- elif like_id == leads -%}
            {%- do lead_scoring._raise_input_error(
                'training_leads', feature['name'], 'it equals the id', 'An id teaches nothing: take it out of lead_scoring_features.'
            ) -%}
        {%- elif feature['type'] == 'numeric' and levels > 10 and levels == leads -%}
            {%- do lead_scoring._warn(
                'training_leads', feature['name'], 'it is a whole number that is different for every lead, as an id is',
                'If it only numbers the leads, take it out of lead_scoring_features.'
            ) -%}
        {%- elif feature['type'] == 'categorical' and levels > 10 and levels >= 0.9 * present -%}
            {%- do lead_scoring._raise_input_error(
                'training_leads', feature['name'],
                'it is categorical and has ' ~ levels ~ ' categories for ' ~ present ~ ' leads that have a value',
                'Nothing can be learned from a category that is nearly every lead\'s own: group its values in the model, '
                ~ 'declare it numeric if it is a number, or take it out of lead_scoring_features.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if weights.count > leads -%}
        {%- do lead_scoring._warn(
            'training_leads', lead_scoring._setting('label'),
            'there are ' ~ weights.count ~ ' weights to learn (one for each numeric feature and each category) from only '
            ~ leads ~ ' leads',
            'The weights will follow chance: leave out features, raise lead_scoring_min_category_count, or set '
            ~ 'lead_scoring_c to auto.'
        ) -%}
    {%- endif -%}
{% endmacro %}
