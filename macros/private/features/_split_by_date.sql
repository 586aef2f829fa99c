{% macro _split_by_date(date, validation_from, is_training) %}
    {#- The condition that picks labelled leads before a day, for training, or from that day on, for validation. -#}
    {{- return(
        'cast(' ~ lead_scoring._quote(date) ~ ' as ' ~ dbt.type_timestamp() ~ ') ' ~ ('<' if is_training else '>=')
        ~ ' cast(' ~ lead_scoring._text(validation_from) ~ ' as ' ~ dbt.type_timestamp() ~ ')'
    ) -}}
{% endmacro %}
