{% macro _scoring_arguments(macro_name, leads, features, names) %}
    {#-
        The features of leads, each with its type, for a macro that scores or explains them. Stops with an error if the
        id or a column to pass through (`names`) has the name of a result column.
    -#}
    {%- for name in names -%}
        {%- do lead_scoring._check_argument(
            macro_name ~ ': ' ~ ('id' if loop.first else 'passthrough'), name, {'kind': 'name'}
        ) -%}
    {%- endfor -%}
    {%- do lead_scoring._check_lead_columns(macro_name, names) -%}
    {{- return(lead_scoring._typed_features(lead_scoring._features(features, macro_name ~ ': features'), leads)) -}}
{% endmacro %}
