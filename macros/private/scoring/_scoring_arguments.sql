{% macro _scoring_arguments(macro_name, leads, features, names) %}
    {#-
        The features of leads with a type each, for a macro that scores or explains them. Refuses an id or a column to
        pass through (`names`) that the result has a column of its own for.
    -#}
    {%- do lead_scoring._check_lead_columns(macro_name, names) -%}
    {{- return(lead_scoring._typed_features(lead_scoring._features(features, macro_name ~ ': features'), leads)) -}}
{% endmacro %}
