{% macro _example(leads, id, value=none) %}
    {#-
        The lead that a message gives as an example, with its value if the message does not show it elsewhere. Without
        an id, only the value.
    -#}
    {%- if leads['id'] is none -%}
        {{- return('' if value is none else ' (for example ' ~ value ~ ')') -}}
    {%- endif -%}
    {{- return(' (for example ' ~ leads['id'] ~ ' ' ~ id ~ ('' if value is none else ' with ' ~ value) ~ ')') -}}
{% endmacro %}
