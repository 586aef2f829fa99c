{% macro _number(value) %}
    {#-
        A number literal in double precision. The cast keeps a negative number from being read as the start of a
        comment.
    -#}
    {{- return(lead_scoring._double(lead_scoring._text(value))) -}}
{% endmacro %}
