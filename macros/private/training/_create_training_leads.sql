{% macro _create_training_leads(settings, query) %}
    {#-
        The relation that holds the result of a model's query, which is read about ten times. With a table the query
        runs only once: it may be slow, or return other rows each time (random(), a limit). With a view nothing is
        copied.
    -#}
    {{- return(lead_scoring._create_work_relation('training_leads', query, settings['training_leads_materialized'])) -}}
{% endmacro %}
