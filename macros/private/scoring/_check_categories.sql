{% macro _check_categories(macro_name, features, categories) %}
    {#-
        An explanation compares a lead's category with the average lead, so it needs the number of leads in each
        category.
    -#}
    {%- if categories is none and features | selectattr('type', 'equalto', 'categorical') | list | length > 0 -%}
        {%- do lead_scoring._stop(
            macro_name ~ ': feature "'
            ~ (features | selectattr('type', 'equalto', 'categorical') | first)['name'] ~ '" is categorical; pass as '
            ~ 'categories the result of training_categories for the training leads, such as lead_scoring_categories.'
        ) -%}
    {%- endif -%}
{% endmacro %}
