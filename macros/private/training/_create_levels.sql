{% macro _create_levels(settings, training_leads) %}
    {#-
        Creates the table of levels if a feature is categorical. Returns a map per level, ordered by number, with
        feature (its position among the categorical ones), level and category. Returns none if there are too many
        weights to learn and the model can do without the fit.
    -#}
    {%- set categorical = settings['features'] | selectattr('type', 'equalto', 'categorical')
        | map(attribute='name') | list -%}
    {%- set levels = [] -%}
    {%- if categorical -%}
        {%- set relation = lead_scoring._create_work_relation(
            'levels', lead_scoring._training_levels(training_leads, settings)
        ) -%}
        {%- set counts = run_query(
            'select feature, count(distinct level) from ' ~ relation ~ ' group by feature order by 2 desc, 1'
        ).rows -%}
        {%- set weight_count = settings['features'] | length - categorical | length + counts | map('last') | sum -%}
        {%- if weight_count > 1000 -%}
            {%- set feature = categorical[counts[0][0] - 1] -%}
            {%- set argument = settings['naming']['kind'] ~ ' ' ~ settings['naming']['prefix'] -%}
            {%- set problem = 'there are ' ~ weight_count ~ ' weights to learn, but the database can solve for 1000 at most; '
                ~ 'feature "' ~ feature ~ '" has the most categories, ' ~ counts[0][1] -%}
            {%- set remedies = 'raise the ' ~ argument ~ 'min_category_count, group the categories of "' ~ feature
                ~ '" in the model of the leads, or leave it out of the ' ~ argument ~ 'features' -%}
            {%- if settings['too_many_weights'] == 'warn' -%}
                {%- do lead_scoring._warn_of_training(
                    problem, 'Scikit-learn\'s weights are complete, but the fit in SQL and the comparison of the two are '
                    ~ 'skipped. To get them, ' ~ remedies ~ '.'
                ) -%}
                {{- return(none) -}}
            {%- endif -%}
            {%- do lead_scoring._raise_training_error(
                problem, remedies[0] | upper ~ remedies[1:] ~ '. If the database runs Python, you can also train with scikit-learn.'
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
