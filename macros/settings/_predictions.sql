{% macro _predictions() %}
    {#-
        The models whose predictions are judged beside the weights, by approach. They are models in Python, and there
        are none where the database trains.
    -#}
    {{- return(
        {'gradient_boosting': lead_scoring._ref('lead_scoring_gradient_boosting')}
        if lead_scoring._setting('trainer') == 'sklearn' else {}
    ) -}}
{% endmacro %}
