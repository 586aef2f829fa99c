{% macro _number(value) %}
    {#- A number literal in double precision; cast, so that a negative one is never read as the start of a comment. -#}
    {{- return(lead_scoring._double(lead_scoring._text(value))) -}}
{% endmacro %}
