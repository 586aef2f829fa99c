{% macro _check_categories(macro_name, features, categories) %}
    {#- An explanation compares a lead's category with the average lead's, so it needs the number of leads in each. -#}
    {%- if categories is none and features | selectattr('type', 'equalto', 'categorical') | list | length > 0 -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ macro_name ~ ': feature "'
            ~ (features | selectattr('type', 'equalto', 'categorical') | first)['name'] ~ '" is categorical; pass as '
            ~ 'categories what training_categories made of the training leads, such as lead_scoring_categories.'
        ) -%}
    {%- endif -%}
{% endmacro %}
