{% macro _raise_argument_error(where, problem, value) %}
    {#-
        Stops with an error about an argument or a variable, under the name that the user knows. `where` is that name
        (`gains_table: n_bins`, `variable lead_scoring_c`), and `problem` completes the sentence: the rule that the
        value should keep, or the problem with it.
    -#}
    {%- do lead_scoring._stop(where ~ ' ' ~ problem ~ '; it is set to ' ~ lead_scoring._as_yaml(value) ~ '.') -%}
{% endmacro %}
