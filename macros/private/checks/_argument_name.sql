{% macro _argument_name(leads, name) %}
    {#-
        The setting to change, as messages name it: "the variable lead_scoring_features", "the argument features".
    -#}
    {{- return('the ' ~ leads['naming']['kind'] ~ ' ' ~ leads['naming']['prefix'] ~ name) -}}
{% endmacro %}
