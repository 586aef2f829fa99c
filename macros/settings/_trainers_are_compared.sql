{% macro _trainers_are_compared() %}
    {#-
        Whether the fit in SQL is made beside scikit-learn's, as a proof of both. DuckDB makes it in a moment; a warehouse
        would ask for money. A C that scikit-learn selects is not known when dbt reads the project.
    -#}
    {{- return(
        target.type == 'duckdb'
        and lead_scoring._setting('trainer') == 'sklearn'
        and lead_scoring._setting('c') != 'auto'
    ) -}}
{% endmacro %}
