{% macro _create_levels(settings, training_leads) %}
    {#-
        Makes the table of levels where a feature is categorical. Returns a map per level, in the order of their
        numbers, with feature (its place among the categorical ones), level and category.
    -#}
    {%- set categorical = settings['features'] | selectattr('type', 'equalto', 'categorical') | map(attribute='name') | list -%}
    {%- set levels = [] -%}
    {%- if categorical -%}
        {%- set relation = lead_scoring._create_work_relation('levels', lead_scoring._training_levels(training_leads, settings)) -%}
        {%- set counts = run_query(
            'select feature, count(distinct level) from ' ~ relation ~ ' group by feature order by 2 desc, 1'
        ).rows -%}
        {%- set weight_count = settings['features'] | length - categorical | length + counts | map('last') | sum -%}
        {%- if weight_count > 1000 -%}
            {%- do lead_scoring._raise_training_error(
                'there are ' ~ weight_count ~ ' weights to learn, and the system of equations gets too large past 1000; feature "'
                ~ categorical[counts[0][0] - 1] ~ '" has the most categories, ' ~ counts[0][1],
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
