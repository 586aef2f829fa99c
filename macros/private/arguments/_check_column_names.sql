{% macro _check_column_names(where, names, forbidden) %}
    {#-
        Stops with an error on column names that cannot be used. `where` names the variable. `forbidden` maps parts of a
        name, in lower case, to the reason why they are not allowed, as the end of a sentence.
    -#}
    {%- for name in names -%}
        {%- for part, reason in forbidden.items() if part in name | lower -%}
            {%- do lead_scoring._stop(
                where ~ ': the column "' ~ name ~ '" has ' ~ part ~ ' in its name, ' ~ reason
                ~ '. Give it another name in the model.'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
