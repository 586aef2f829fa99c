{% macro _same_value(left, right) %}
    {#- Whether two expressions are equal, or both NULL. -#}
    {{- return(adapter.dispatch('_same_value', 'lead_scoring')(left, right)) -}}
{% endmacro %}

{% macro default___same_value(left, right) %}
    {{- return(left ~ ' is not distinct from ' ~ right) -}}
{% endmacro %}

{% macro bigquery___same_value(left, right) %}
    {#- On this engine an outer join needs an equality of one expression from each side; NULL becomes the text null. -#}
    {{- return('to_json_string(' ~ left ~ ') = to_json_string(' ~ right ~ ')') -}}
{% endmacro %}

{% macro redshift___same_value(left, right) %}
    {#- Redshift uses PostgreSQL's macros unless it has its own, but lacks `is not distinct from`. -#}
    {{- return('(' ~ left ~ ' = ' ~ right ~ ' or (' ~ left ~ ' is null and ' ~ right ~ ' is null))') -}}
{% endmacro %}
