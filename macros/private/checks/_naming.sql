{% macro _naming(naming, relation) %}
    {#-
        How messages name leads and arguments (see _leads_to_check). The defaults suit a user who calls a check
        directly.
    -#}
    {{- return(naming or {'subject': 'relation ' ~ relation, 'kind': 'argument', 'prefix': ''}) -}}
{% endmacro %}
