{% macro _types_that_fit() %}
    {#- The types that _fits_type accepts, as a sentence for an error message. -#}
    {{- return(
        'A numeric feature is a number' ~ (' or a boolean' if lead_scoring._casts_booleans() else ' (no boolean on this engine)')
        ~ ', a categorical one text' ~ (', a boolean' if lead_scoring._spells_booleans() else '') ~ ' or an integer.'
    ) -}}
{% endmacro %}
