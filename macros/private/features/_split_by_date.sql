{% macro _split_by_date(date, validation_from, is_training) %}
    {#- Whether a labelled lead is older than a day, for training, or not, for validation. -#}
    {{- return(
        'cast(' ~ lead_scoring._quote(date) ~ ' as ' ~ dbt.type_timestamp() ~ ') ' ~ ('<' if is_training else '>=')
        ~ ' cast(' ~ lead_scoring._text(validation_from) ~ ' as ' ~ dbt.type_timestamp() ~ ')'
    ) -}}
{% endmacro %}
