{% macro _fits_in_sql() %}
    {#-
        Whether the database fits the weights: where it is the trainer and, on DuckDB, also beside scikit-learn, as a proof
        of both that takes a moment. A C that scikit-learn selects is not known when dbt reads the project.
    -#}
    {{- return(
        lead_scoring._setting('trainer') == 'sql'
        or (target.type == 'duckdb' and lead_scoring._setting('c') != 'auto')
    ) -}}
{% endmacro %}
