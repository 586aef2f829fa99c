{% macro _partition_by(names, relation=none) %}
    {#- The partition clause of a window over groups; empty if there are none. -#}
    {{- return('partition by ' ~ lead_scoring._columns(names, relation) | trim(', ') if names else '') -}}
{% endmacro %}
