{% macro _ref(name) %}
    {#-
        A model of this scoring. A project may hold several scorings, each a package with models of the same names. If a
        model is switched off here, dbt would resolve a plain ref('...') to the model of another scoring.
    -#}
    {{- return(ref(model.package_name, name)) -}}
{% endmacro %}
