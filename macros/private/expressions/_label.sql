{% macro _label(label) %}
    {#- A label as a number, whether it is stored as a boolean, 0/1 or 0.0/1.0; not rounded, so that 0.4 is no label. -#}
    {{- return(lead_scoring._double(lead_scoring._quote(label))) -}}
{% endmacro %}
