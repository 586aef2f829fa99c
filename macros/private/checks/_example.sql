{% macro _example(leads, id, value=none) %}
    {#-
        The lead that a complaint shows, with its value where that is not said already; nothing where leads have no
        id.
    -#}
    {%- if leads['id'] is none -%}
        {{- return('' if value is none else ' (for example ' ~ value ~ ')') -}}
    {%- endif -%}
    {{- return(' (for example ' ~ leads['id'] ~ ' ' ~ id ~ ('' if value is none else ' with ' ~ value) ~ ')') -}}
{% endmacro %}
