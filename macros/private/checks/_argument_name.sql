{% macro _argument_name(leads, name) %}
    {#- What a person would change: "the variable lead_scoring_features", "the argument features". -#}
    {{- return('the ' ~ leads['naming']['kind'] ~ ' ' ~ leads['naming']['prefix'] ~ name) -}}
{% endmacro %}
