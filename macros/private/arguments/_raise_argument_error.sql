{% macro _raise_argument_error(where, problem, value) %}
    {#-
        Refuses an argument or a variable in the words of the person who set it. `where` names it (`gains_table:
        n_bins`, `variable lead_scoring_c`), and `problem` goes on from there: what it should be, or what is wrong
        with it.
    -#}
    {%- do exceptions.raise_compiler_error(
        'lead_scoring: ' ~ where ~ ' ' ~ problem ~ '; it is set to ' ~ lead_scoring._as_yaml(value) ~ '.'
    ) -%}
{% endmacro %}
