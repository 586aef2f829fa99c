{% macro _create_training_leads(settings, query) %}
    {#-
        The relation that holds the result of a model's query, which is read about ten times. As a table the query is
        run once, because it may be slow or, with random() or a limit, give other rows each time. As a view nothing is
        copied.
    -#}
    {{- return(lead_scoring._create_work_relation('training_leads', query, settings['training_leads_materialized'])) -}}
{% endmacro %}
