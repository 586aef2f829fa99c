{% macro _same_value(left, right) %}
    {#- Whether two expressions are equal, or both NULL. -#}
    {{- return(adapter.dispatch('_same_value', 'lead_scoring')(left, right)) -}}
{% endmacro %}

{% macro default___same_value(left, right) %}
    {{- return(left ~ ' is not distinct from ' ~ right) -}}
{% endmacro %}

{% macro bigquery___same_value(left, right) %}
    {#- An outer join needs an equality there, of one expression of either side; NULL becomes the text null. -#}
    {{- return('to_json_string(' ~ left ~ ') = to_json_string(' ~ right ~ ')') -}}
{% endmacro %}

{% macro redshift___same_value(left, right) %}
    {#- Redshift is taken for PostgreSQL where it has no macro of its own, and has no `is not distinct from`. -#}
    {{- return('(' ~ left ~ ' = ' ~ right ~ ' or (' ~ left ~ ' is null and ' ~ right ~ ' is null))') -}}
{% endmacro %}
