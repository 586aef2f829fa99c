{% macro _lead_count_phrase(count) %}
    {#- The beginning of a message: "1 lead has", "7 leads have". -#}
    {{- return('1 lead has' if count | int == 1 else count ~ ' leads have') -}}
{% endmacro %}
