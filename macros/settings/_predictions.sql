{% macro _predictions() %}
    {#-
        The models whose predictions are compared with the weights, by approach. They are Python models, so there are
        none if the database trains.
    -#}
    {{- return(
        {'gradient_boosting': lead_scoring._ref('lead_scoring_gradient_boosting')}
        if lead_scoring._setting('trainer') == 'sklearn' else {}
    ) -}}
{% endmacro %}
