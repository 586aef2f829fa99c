{% macro _raise_error(message) %}
    {#-
        An expression that stops the query with a message when it is reached. Where an engine has none it is NULL, and
        the not-null constraint on the scores stops the build instead. It is NULL, too, where no rows are read, and
        none of the rows that it asks for can be there.
    -#}
    {{- return(
        'null' if lead_scoring._reads_no_rows() else adapter.dispatch('_raise_error', 'lead_scoring')(message)
    ) -}}
{% endmacro %}

{% macro default___raise_error(message) %}
    {{- return('null') -}}
{% endmacro %}

{% macro duckdb___raise_error(message) %}
    {{- return('error(' ~ lead_scoring._text(message) ~ ')') -}}
{% endmacro %}

{% macro postgres___raise_error(message) %}
    {#- No number reads like that. concat() keeps PostgreSQL from trying before the expression is reached. -#}
    {{- return(lead_scoring._double('concat(' ~ lead_scoring._text(message) ~ ')')) -}}
{% endmacro %}

{% macro redshift___raise_error(message) %}
    {#- Redshift is taken for PostgreSQL where it has no macro of its own. -#}
    {{- return('null') -}}
{% endmacro %}

{% macro spark___raise_error(message) %}
    {{- return('raise_error(' ~ lead_scoring._text(message) ~ ')') -}}
{% endmacro %}
