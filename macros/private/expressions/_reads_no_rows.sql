{% macro _reads_no_rows() %}
    {#-
        Whether dbt was told to read no rows (--empty): names and types of columns are checked then, and nothing that
        takes a lead or a weight.
    -#}
    {{- return(flags.EMPTY) -}}
{% endmacro %}
