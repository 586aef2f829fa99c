{% macro _scoring_arguments(macro_name, leads, features, names) %}
    {#-
        The features of leads with a type each, for a macro that scores or explains them. Refuses an id or a column to
        pass through (`names`) that the result has a column of its own for.
    -#}
    {%- for name in names if lead_scoring._is_result_column(name) -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ macro_name ~ ': the result has a column "' ~ name ~ '" of its own, or needs one on the way; '
            ~ 'give the column of the leads another name.'
        ) -%}
    {%- endfor -%}
    {{- return(lead_scoring._typed_features(lead_scoring._features(features, macro_name ~ ': features'), leads)) -}}
{% endmacro %}
