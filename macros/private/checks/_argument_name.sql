{% macro _argument_name(leads, name) %}
    {#-
        The setting that a person would change, as a message names it: "the variable lead_scoring_features", "the
        argument features".
    -#}
    {{- return('the ' ~ leads['naming']['kind'] ~ ' ' ~ leads['naming']['prefix'] ~ name) -}}
{% endmacro %}
