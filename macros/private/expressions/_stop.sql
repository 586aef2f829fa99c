{% macro _stop(message) %}
    {#-
        Stops dbt with an error of this package. Names and values in the message may contain anything, so what a terminal
        would obey is written out.
    -#}
    {%- do exceptions.raise_compiler_error('lead_scoring: ' ~ lead_scoring._visible(message)) -%}
{% endmacro %}
