{% macro _naming(naming, relation) %}
    {#-
        How complaints name leads and arguments (see _leads_to_check), also for a person who calls a check by herself.
    -#}
    {{- return(naming or {'subject': 'relation ' ~ relation, 'kind': 'argument', 'prefix': ''}) -}}
{% endmacro %}
