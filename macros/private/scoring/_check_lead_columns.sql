{% macro _check_lead_columns(where, names) %}
    {#-
        Stops with an error if the id or passed-through columns clash with columns of the result, or with each other.
        `where` names the macro or the variable.
    -#}
    {%- for name in names -%}
        {%- if lead_scoring._is_result_column(name) -%}
            {%- do lead_scoring._stop(
                where ~ ': the name "' ~ name ~ '" is reserved for a column of the results; '
                ~ 'give the column of the leads another name.'
            ) -%}
        {%- elif name | lower in names[:loop.index0] | map('lower') -%}
            {%- do lead_scoring._stop(
                where ~ ': the result would have the column "' ~ name ~ '" twice; name it once, as '
                ~ 'the id or in passthrough.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
