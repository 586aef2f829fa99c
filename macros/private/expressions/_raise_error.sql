{% macro _raise_error(message) %}
    {#-
        An expression that stops the query with a message when it is evaluated. On an engine without such an expression
        it is NULL, and the not-null constraint on the scores stops the build instead. It is also NULL with --empty,
        because the expected rows cannot be there.
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
    {#-
        The text is not a number, so the cast fails. concat() keeps PostgreSQL from casting it before the expression is
        evaluated.
    -#}
    {{- return(lead_scoring._double('concat(' ~ lead_scoring._text(message) ~ ')')) -}}
{% endmacro %}

{% macro redshift___raise_error(message) %}
    {#- Redshift uses PostgreSQL's macros unless it has its own. -#}
    {{- return('null') -}}
{% endmacro %}

{% macro spark___raise_error(message) %}
    {{- return('raise_error(' ~ lead_scoring._text(message) ~ ')') -}}
{% endmacro %}
