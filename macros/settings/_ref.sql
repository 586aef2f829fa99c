{% macro _ref(name) %}
    {#-
        A model of this scoring. A project may hold several, each a package with models of the same names, and dbt
        looks for a plain ref('...') that is switched off here in the other ones.
    -#}
    {{- return(ref(model.package_name, name)) -}}
{% endmacro %}
