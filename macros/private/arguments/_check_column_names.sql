{% macro _check_column_names(where, names, forbidden) %}
    {#-
        Refuses names of columns that cannot be used. `where` names the variable, and `forbidden` maps parts of a name, in
        lower case, to the end of the sentence that says why it cannot be there.
    -#}
    {%- for name in names -%}
        {%- for part, reason in forbidden.items() if part in name | lower -%}
            {%- do exceptions.raise_compiler_error(
                'lead_scoring: ' ~ where ~ ': the column "' ~ name ~ '" has ' ~ part ~ ' in its name, ' ~ reason
                ~ '. Give it another name in the model.'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
