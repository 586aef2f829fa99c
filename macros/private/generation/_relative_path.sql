{% macro _relative_path(folder, start) %}
    {#- The relative path from one folder (`start`) to another. Both are absolute paths of any operating system. -#}
    {%- set to = folder.replace('\\', '/').split('/') -%}
    {%- set from = start.replace('\\', '/').split('/') -%}
    {%- set common = namespace(parts=0) -%}
    {%- for part in from -%}
        {%- if loop.index0 == common.parts and part == to[loop.index0] -%}
            {%- set common.parts = common.parts + 1 -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return((['..'] * (from | length - common.parts) + to[common.parts:]) | join('/')) -}}
{% endmacro %}
