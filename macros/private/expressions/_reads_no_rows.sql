{% macro _reads_no_rows() %}
    {#-
        Whether dbt reads no rows (--empty). Checks then cover only names and types of columns, and skip everything that
        needs a lead or a weight.
    -#}
    {{- return(flags.EMPTY) -}}
{% endmacro %}
