{% macro _create_levels(settings, training_leads) %}
    {#- Makes the table of levels where a feature is categorical. Returns a map per level, in the order of their numbers, with
        feature (its place among the categorical ones), level and category. -#}
    {%- set categories = settings['features'] | selectattr('type', 'equalto', 'categorical') | map(attribute='name') | list -%}
    {%- set levels = [] -%}
    {%- if categories -%}
        {%- set relation = lead_scoring._work_table('levels', lead_scoring._training_levels(training_leads, settings)) -%}
        {%- set counts = run_query(
            'select feature, count(distinct level) from ' ~ relation ~ ' group by feature order by 2 desc, 1'
        ).rows -%}
        {%- set weights = settings['features'] | length - categories | length + counts | map('last') | sum -%}
        {%- if weights > 1000 -%}
            {%- do lead_scoring._raise_training_error(
                'there are ' ~ weights ~ ' weights to learn, and the system of equations gets too large past 1000; feature "'
                ~ categories[counts[0][0] - 1] ~ '" has the most categories, ' ~ counts[0][1],
                'Raise min_category_count, group categories in the model, or train with scikit-learn.'
            ) -%}
        {%- endif -%}
        {%- for feature, level, category in run_query(
            'select feature, level, min(weights_category) from ' ~ relation ~ ' group by feature, level order by level'
        ).rows -%}
            {%- do levels.append({'feature': feature | int, 'level': level | int, 'category': category}) -%}
        {%- endfor -%}
    {%- endif -%}
    {{- return(levels) -}}
{% endmacro %}
